//! An appointment that was opened.

use super::reader::{Reader, text};
use super::writer::Writer;
use crate::dialog::kept::Picked;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;

/// Writes it, its number last.
pub(super) fn write(out: &mut Writer, picked: &Picked) {
    out.instant(picked.start);
    out.number(picked.version.into());
    out.name(picked.inquiry.as_str());
    out.word(picked.office.as_str());
    out.raw(picked.number.to_string().as_bytes());
}

/// Reads it.
pub(super) fn read(mut read: Reader<'_>) -> Option<Picked> {
    Some(Picked {
        start: read.instant()?,
        version: read.number()?.try_into().ok()?,
        inquiry: InquiryId::parse(read.name()?)?,
        office: OfficeCode::parse(read.name()?)?,
        number: ApptNumber::parse(text(read.rest())?)?,
    })
}
