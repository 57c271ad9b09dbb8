//! When a step is not passed over: the conditions that a dialog file can write.

use crate::domain::paper::PaperId;

/// Before what is asked of the chosen inquiry.
const INQUIRY: &str = "inquiry.";

/// When a step is not passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// The chosen inquiry asks for the number of this paper (`inquiry.PAPER-ID`).
    InquiryAsks(PaperId),
    /// The chosen inquiry is urgent (`inquiry.urgent`).
    InquiryUrgent,
    /// There is something to try before a visit (`inquiry.first`).
    InquiryFirst,
    /// It is known at which office (`office`), here or in the task that waits.
    Office,
    /// No other task waits under this one (`alone`).
    Alone,
    /// It is the very first message of a stranger (`stranger`).
    Stranger,
    /// The opened appointment has begun (`begun`).
    Begun,
    /// The opened appointment stands so to the config of now (`visit.closed`).
    Visit(Standing),
    /// The address from which is written is a phone that can be called (`callable`).
    Callable,
    /// A step was answered by this word, or this is among its words (`needs has companions`).
    Has(String, String),
    /// The opposite (`not ...`).
    Not(Box<Self>),
}

impl When {
    /// Reads `inquiry.urgent`, `inquiry.PAPER-ID`, `stranger`, `callable`, `STEP has WORD` or
    /// `not ...`; none if it is none of these.
    pub(in crate::dialog) fn parse(written: &str) -> Option<Self> {
        if let Some(rest) = written.strip_prefix("not ") {
            return Self::parse(rest).map(|when| Self::Not(Box::new(when)));
        }
        match written {
            "inquiry.urgent" => Some(Self::InquiryUrgent),
            "inquiry.first" => Some(Self::InquiryFirst),
            "office" => Some(Self::Office),
            "alone" => Some(Self::Alone),
            "stranger" => Some(Self::Stranger),
            "begun" => Some(Self::Begun),
            "visit.fits" => Some(Self::Visit(Standing::Fits)),
            "visit.closed" => Some(Self::Visit(Standing::Closed)),
            "visit.no-office" => Some(Self::Visit(Standing::NoOffice)),
            "visit.unfit" => Some(Self::Visit(Standing::Unfit)),
            "callable" => Some(Self::Callable),
            _ if written.starts_with(INQUIRY) => {
                PaperId::parse(&written[INQUIRY.len()..]).map(Self::InquiryAsks)
            }
            _ => {
                let (step, word) = written.split_once(" has ")?;
                Some(Self::Has(step.trim().to_owned(), word.trim().to_owned()))
            }
        }
    }

    /// The paper at whose number it looks.
    pub(in crate::dialog) fn paper(&self) -> Option<PaperId> {
        match self {
            Self::InquiryAsks(paper) => Some(*paper),
            Self::Not(when) => when.paper(),
            _ => None,
        }
    }

    /// The step whose answer it looks at, if it looks at one.
    pub(in crate::dialog) fn step(&self) -> Option<&str> {
        match self {
            Self::Has(step, _) => Some(step),
            Self::Not(when) => when.step(),
            _ => None,
        }
    }
}

/// How a booked visit stands to the offices and inquiries of now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be made (`visit.fits`).
    Fits,
    /// The office is closed at that time (`visit.closed`).
    Closed,
    /// There is no such office any more (`visit.no-office`).
    NoOffice,
    /// There is no such inquiry, or no counter for it (`visit.unfit`).
    Unfit,
}
