//! Deleting a parent, by the options of its relationship (behaviour.md B.7).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;
use crate::teams::{hands_off, on_delete, owned, owned_passive, passive, plain, spelled};

/// Deletes team 1, after its heroes were loaded or not, and checks what the delete and the flush send.
macro_rules! delete_team {
    ($models:ident, $loaded:expr, $delete:expr, $flush:expr) => {{
        let (_, log, session) = $models::filled();
        let team = session.get($models::Team, 1).unwrap().unwrap();
        if $loaded {
            team.heroes();
        }
        log.clear();
        session.delete(&team).unwrap();
        log.check(&spelled($delete));
        session.flush().unwrap();
        log.check(&spelled($flush));
    }};
}

const RELEASE: &str = "UPDATE hero SET team_id=? WHERE hero.id = ? ×[[NULL, 1], [NULL, 2]]\nDELETE team [1]";

/// Transcript 7: default.
#[test]
fn by_default_children_are_loaded_and_released() {
    let expected = format!("SELECT hero of team#1\n{RELEASE}");
    delete_team!(plain, false, "", &expected);
    delete_team!(plain, true, "", RELEASE);
}

/// Transcript 7: ondelete alone.
#[test]
fn on_delete_alone_changes_nothing() {
    let expected = format!("SELECT hero of team#1\n{RELEASE}");
    delete_team!(on_delete, false, "", &expected);
}

/// Transcript 7: cascade_delete.
#[test]
fn cascade_delete_loads_children_at_once_and_deletes_them_first() {
    let flush = "DELETE hero ×[[1], [2]]\nDELETE team [1]";
    delete_team!(owned, false, "SELECT hero of team#1", flush);
    delete_team!(owned, true, "", flush);
}

/// Transcript 7: passive_deletes.
#[test]
fn passive_deletes_leave_children_that_are_not_loaded_to_the_database() {
    delete_team!(passive, false, "", "DELETE team [1]");
    delete_team!(passive, true, "", RELEASE);
    delete_team!(owned_passive, false, "", "DELETE team [1]");
    delete_team!(owned_passive, true, "", "DELETE hero ×[[1], [2]]\nDELETE team [1]");
}

/// Transcript 7: passive_deletes of 'all'.
#[test]
fn passive_deletes_all_leaves_every_child_to_the_database() {
    delete_team!(hands_off, false, "", "DELETE team [1]");
    delete_team!(hands_off, true, "", "DELETE team [1]");
}

/// Transcript 7: a foreign key that is not null.
#[test]
fn children_that_need_a_parent_refuse() {
    #[model(table)]
    struct Band {
        #[field(primary_key)]
        id: Option<i64>,
        #[relationship(back_populates = band)]
        members: Vec<Member>,
    }

    #[model(table)]
    struct Member {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Band.id)]
        band_id: i64,
        #[relationship(back_populates = members)]
        band: Band,
    }

    let engine = crate::database::engine();
    engine.create_all((Band, Member)).unwrap();
    let session = Session::new(&engine);
    let band = Band::builder().build();
    session.add(&band);
    session.flush().unwrap();
    session.add(&Member::builder().band(&band).build());
    session.commit().unwrap();
    let log = Log::of(&engine);
    band.id();
    log.clear();
    session.delete(&band).unwrap();
    let error = session.flush().unwrap_err();
    assert!(error.is_integrity());
    assert_eq!(crate::database::kind(&error.to_string()), "NOT NULL");
    log.check(
        "SELECT member.id, member.band_id FROM member WHERE ? = member.band_id [1]
        UPDATE member SET band_id=? WHERE member.id = ? [NULL, 1] !! NOT NULL constraint failed: member.band_id
        ROLLBACK",
    );
}
