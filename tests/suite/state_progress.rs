//! A chapter is done when its reader did something with it, not after any run.

use fieldbook_site::state::progress::Progress;

#[test]
fn pressing_run_is_not_enough() {
    let mut progress = Progress::default();
    progress.ran(false);
    progress.ran(false);
    assert!(!progress.is_done());
    progress.read();
    assert!(progress.is_done());
}

#[test]
fn reading_without_running_is_not_enough() {
    let mut progress = Progress::default();
    progress.read();
    assert!(!progress.is_done());
}

#[test]
fn a_program_of_the_readers_own_that_runs_is() {
    let mut progress = Progress::default();
    progress.ran(true);
    assert!(progress.is_done());
}
