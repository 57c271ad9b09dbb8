//! Rebuilds the crate when a file that is compiled into it comes or goes.

fn main() {
    for folder in ["dialogs", "locales", "config"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
