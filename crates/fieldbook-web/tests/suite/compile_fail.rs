//! What does not compile, with the messages that say why.

#[test]
fn what_is_no_handler_says_what_one_is() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
