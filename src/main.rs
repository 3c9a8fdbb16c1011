//! The Fieldbook site: the book and its workbench.

fn main() {}
