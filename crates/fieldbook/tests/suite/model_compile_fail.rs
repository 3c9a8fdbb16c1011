//! Declarations and builder chains that must not compile, with the messages that name the field and the way out.

#[test]
fn mistakes_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
