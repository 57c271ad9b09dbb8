//! textpass
fn main() {}
