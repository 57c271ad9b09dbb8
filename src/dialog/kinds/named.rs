//! Enums whose variants have a written name each, as dialog files have them.

/// Declares an enum whose variants have a written name each.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $written:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in a dialog file.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $written),+ }
            }

            /// Reads the name in a dialog file.
            pub fn parse(written: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == written)
            }
        }
    };
}
pub(in crate::dialog) use named;
