//! The run's state machine, from the engine's first sign to Stop.

use fieldbook_site::state::status::{Next, RunState, Status};

fn up() -> RunState {
    let mut state = RunState::default();
    assert_eq!(state.engine_up(), Next::Nothing);
    state
}

fn running() -> RunState {
    let mut state = up();
    assert_eq!(state.run(), Next::Start);
    state
}

#[test]
fn it_is_loading_until_the_engine_is_up() {
    assert_eq!(RunState::default().status(), Status::Loading);
    assert_eq!(up().status(), Status::Ready);
}

#[test]
fn a_run_asked_for_too_early_starts_when_the_engine_is_up() {
    let mut state = RunState::default();
    assert_eq!(state.run(), Next::Nothing);
    assert_eq!(state.status(), Status::Loading);
    assert!(state.is_busy());
    assert_eq!(state.engine_up(), Next::Start);
    assert_eq!(state.status(), Status::Running);
}

#[test]
fn a_second_run_does_not_start_beside_the_first() {
    let mut state = running();
    assert_eq!(state.run(), Next::Nothing);
    assert_eq!(state.status(), Status::Running);
}

#[test]
fn a_run_ends_done_or_failed() {
    for (ok, word) in [(true, Status::Done), (false, Status::Failed)] {
        let mut state = running();
        state.finished(ok);
        assert_eq!(state.status(), word);
        assert_eq!(state.run(), Next::Start);
    }
}

#[test]
fn an_edit_takes_the_last_runs_word_back() {
    let mut state = running();
    state.edited();
    assert_eq!(state.status(), Status::Running, "an edit during a run changes nothing");
    state.finished(false);
    state.edited();
    assert_eq!(state.status(), Status::Ready);
}

#[test]
fn stop_waits_for_a_fresh_engine() {
    let mut state = running();
    state.stopped();
    assert_eq!(state.status(), Status::Loading);
    state.finished(true);
    assert_eq!(state.status(), Status::Loading, "a late word of the stopped run counts for nothing");
    assert_eq!(state.engine_up(), Next::Nothing);
    assert_eq!(state.status(), Status::Ready);
}

#[test]
fn stop_takes_an_early_run_back() {
    let mut state = RunState::default();
    assert_eq!(state.run(), Next::Nothing);
    state.stopped();
    assert_eq!(state.engine_up(), Next::Nothing);
}

#[test]
fn a_crash_fails_the_run_and_the_next_one_waits_for_a_fresh_engine() {
    let mut state = running();
    state.crashed();
    assert_eq!(state.status(), Status::Failed);
    assert_eq!(state.run(), Next::Nothing);
    assert_eq!(state.engine_up(), Next::Start);
}

#[test]
fn without_an_engine_nothing_runs() {
    let mut state = RunState::default();
    assert_eq!(state.run(), Next::Nothing);
    state.engine_broken();
    assert_eq!(state.status(), Status::Failed);
    assert_eq!(state.run(), Next::Nothing);
    assert!(!state.is_busy());
}

#[test]
fn a_program_serves_between_its_requests() {
    let mut state = running();
    state.serves();
    assert_eq!(state.status(), Status::Serving);
    assert!(state.is_busy() && state.is_serving() && !state.is_running());
    // What is typed does not end it.
    state.edited();
    assert_eq!(state.status(), Status::Serving);
    state.goes_on();
    assert_eq!(state.status(), Status::Running);
    state.serves();
    // It can be run anew, as it stands now.
    assert_eq!(state.run(), Next::Start);
    state.finished(true);
    assert_eq!(state.status(), Status::Done);
    state.serves();
    assert_eq!(state.status(), Status::Done);
}
