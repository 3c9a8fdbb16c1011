//! Diesel and SeaORM beside rusqlite: the jobs of the table that they can do, in one process. They keep no identity
//! map, so that for them there is no warm get.

#[path = "../../shared/job.rs"]
mod job;
#[path = "../../shared/raw.rs"]
mod raw;
mod diesels;
mod seaorms;

use job::{FEW, ROUNDS};

fn main() {
    for which in (0..8).filter(|which| *which != 5 && job::wanted(*which)) {
        let rounds = if which == 7 { FEW } else { ROUNDS };
        job::tell(which, "rusqlite of the others", raw::time(which, rounds));
        job::tell(which, "diesel", diesels::time(which, rounds));
        job::tell(which, "seaorm", seaorms::time(which, rounds));
    }
}
