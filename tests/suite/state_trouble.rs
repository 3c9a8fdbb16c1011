//! An engine that does not come: what helps, and what happens to the run that waited for it.

use fieldbook_site::state::{
    status::{Next, RunState, Status},
    trouble::Trouble,
};

#[test]
fn only_a_network_that_may_come_back_is_asked_again_and_not_for_ever() {
    let pauses: Vec<_> = (0..10).map_while(|attempts| Trouble::Unreachable.pause(attempts)).collect();
    assert!(pauses.len() > 2 && pauses.len() < 10 && pauses.is_sorted(), "{pauses:?}");
    assert_eq!((Trouble::Outdated.pause(0), Trouble::Unusable.pause(0)), (None, None));
}

#[test]
fn a_run_that_waited_for_a_lost_engine_starts_when_the_engine_is_there() {
    let mut state = RunState::default();
    assert_eq!(state.run(), Next::Nothing);
    state.engine_broken();
    assert_eq!(state.status(), Status::Failed);
    state.engine_retried();
    assert_eq!(state.status(), Status::Loading);
    assert_eq!(state.engine_up(), Next::Start);
}

#[test]
fn a_run_asked_for_while_there_is_no_engine_starts_when_there_is_one() {
    let mut state = RunState::default();
    state.engine_broken();
    assert_eq!(state.run(), Next::Nothing);
    for _ in 0..3 {
        state.engine_retried();
        assert_eq!(state.status(), Status::Loading);
        state.engine_broken();
        assert_eq!(state.status(), Status::Failed);
    }
    state.engine_retried();
    assert_eq!(state.engine_up(), Next::Start);
    state.finished(true);
    state.engine_broken();
    state.engine_retried();
    assert_eq!(state.engine_up(), Next::Nothing, "one press is one run");
}

#[test]
fn an_engine_that_nobody_waited_for_comes_back_quietly() {
    let mut state = RunState::default();
    state.engine_broken();
    state.engine_retried();
    assert_eq!(state.engine_up(), Next::Nothing);
    assert_eq!(state.status(), Status::Ready);
}
