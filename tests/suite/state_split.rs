//! Splits move by keys and by pointer, stay within bounds and are remembered.

use fieldbook_site::state::split::Split;

#[test]
fn arrow_keys_move_it_and_stop_at_the_bounds() {
    let split = Split::new(0.5);
    assert_eq!(split.after_key("ArrowLeft", false).map(Split::percent), Some(48));
    assert_eq!(split.after_key("ArrowDown", false).map(Split::percent), Some(52));
    assert_eq!(split.after_key("ArrowRight", true).map(Split::percent), Some(60));
    assert_eq!(split.after_key("Home", false).map(Split::percent), Some(Split::bounds().0));
    assert_eq!(split.after_key("End", false).map(Split::percent), Some(Split::bounds().1));
    assert_eq!(split.after_key("a", false), None);
    let least = Split::new(0.0);
    assert_eq!(least.after_key("ArrowLeft", false), Some(least));
}

#[test]
fn it_follows_the_pointer() {
    assert_eq!(Split::at(300.0, 100.0, 400.0).percent(), 50);
    assert_eq!(Split::at(9_000.0, 0.0, 100.0).percent(), Split::bounds().1);
    assert_eq!(Split::at(1.0, 1.0, 0.0).percent(), 50, "a length of nothing moves nothing");
}

#[test]
fn it_is_remembered_and_nonsense_is_not() {
    let split = Split::new(0.3125);
    assert_eq!(Split::restored(Some(&split.stored()), 0.5), split);
    for nonsense in [None, Some(""), Some("wide"), Some("NaN"), Some("inf")] {
        assert_eq!(Split::restored(nonsense, 0.4), Split::new(0.4));
    }
}
