//! Unique values that change hands within one commit, and flushes that need no other order than SQLAlchemy's.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Seat {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    number: i64,
    #[field(unique)]
    guest: Option<String>,
}

#[model(table)]
struct Album {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = album, cascade_delete)]
    songs: Vec<Song>,
}

#[model(table, unique(album_id, track))]
struct Song {
    #[field(primary_key)]
    id: Option<i64>,
    track: i64,
    title: String,
    #[field(foreign_key = Album.id)]
    album_id: Option<i64>,
    #[relationship(back_populates = songs)]
    album: Option<Album>,
}

fn seats() -> (Engine, Session, Vec<Seat>) {
    let engine = create_engine("sqlite://").unwrap().foreign_keys(true);
    engine.create_all((Seat, Album, Song)).unwrap();
    let session = Session::new(&engine);
    let seats: Vec<Seat> =
        (1..=4).map(|number| Seat::builder().number(number).guest(format!("guest {number}")).build()).collect();
    session.add_all(&seats);
    session.commit().unwrap();
    (engine, session, seats)
}

fn numbers(engine: &Engine) -> Vec<i64> {
    Session::new(engine).exec(select(Seat.number).order_by(Seat.id)).unwrap().all()
}

#[test]
fn a_value_of_a_deleted_row_is_taken_by_a_new_one_and_by_a_changed_one() {
    let (engine, session, seats) = seats();
    session.delete(&seats[1]).unwrap();
    session.delete(&seats[2]).unwrap();
    session.add(&Seat::builder().number(2).build());
    seats[3].set_number(3);
    session.commit().unwrap();
    assert_eq!(numbers(&engine).len(), 3);
    let left = Session::new(&engine).exec(select(Seat.number).order_by(Seat.number)).unwrap().all();
    assert_eq!(left, [1, 2, 3]);
}

#[test]
fn two_values_are_swapped_and_three_go_round() {
    let (engine, session, seats) = seats();
    seats[0].set_number(2);
    seats[1].set_number(1);
    session.commit().unwrap();
    assert_eq!(numbers(&engine), [2, 1, 3, 4]);
    let now: Vec<i64> = seats.iter().map(Seat::number).collect();
    seats.iter().enumerate().for_each(|(at, seat)| seat.set_number(now[(at + 1) % 4]));
    session.commit().unwrap();
    assert_eq!(numbers(&engine), [1, 3, 4, 2]);
    let (first, second) = (seats[0].guest(), seats[1].guest());
    seats[0].set_guest(second.clone());
    seats[1].set_guest(first.clone());
    session.commit().unwrap();
    assert_eq!((seats[0].guest(), seats[1].guest()), (second, first));
}

#[test]
fn values_move_up_along_a_chain() {
    let (engine, session, seats) = seats();
    let now: Vec<i64> = seats.iter().map(Seat::number).collect();
    seats.iter().zip(now).for_each(|(seat, number)| seat.set_number(number + 1));
    session.commit().unwrap();
    assert_eq!(numbers(&engine), [2, 3, 4, 5]);
}

#[test]
fn a_child_list_is_replaced_under_a_unique_constraint() {
    let (engine, session, _) = seats();
    let song = |track, title: &str| Song::builder().track(track).title(title).build();
    let album = Album::builder().name("A").songs([&song(1, "old one"), &song(2, "old two")]).build();
    session.add(&album);
    session.commit().unwrap();
    album.set_songs([&song(1, "new one"), &song(2, "new two")]);
    session.commit().unwrap();
    let titles = Session::new(&engine).exec(select(Song.title).order_by(Song.track)).unwrap().all();
    assert_eq!(titles, ["new one", "new two"]);
}

#[test]
fn what_no_order_makes_right_is_refused_and_nothing_is_kept() {
    let (engine, session, seats) = seats();
    seats[0].set_number(2);
    assert!(session.commit().unwrap_err().is_unique());
    session.rollback().unwrap();
    assert_eq!(numbers(&engine), [1, 2, 3, 4]);
}

#[test]
fn where_the_plain_order_does_nothing_else_is_sent() {
    let (engine, session, seats) = seats();
    assert_eq!(seats.iter().map(Seat::number).sum::<i64>(), 10);
    let log = Log::of(&engine);
    seats[0].set_number(10);
    seats[1].set_number(1);
    session.delete(&seats[3]).unwrap();
    session.add(&Seat::builder().number(11).build());
    session.commit().unwrap();
    let sent: Vec<String> = log.take().into_iter().filter(|sql| !sql.starts_with("SELECT")).collect();
    let verbs: Vec<&str> = sent.iter().map(|sql| sql.split(' ').next().unwrap()).collect();
    assert_eq!(verbs, ["UPDATE", "INSERT", "DELETE", "COMMIT"], "{sent:#?}");
}
