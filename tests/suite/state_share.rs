//! Links that hold a program.

use fieldbook_book::{Program, SourceFile};
use fieldbook_site::state::{draft, route::Route, share};

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), text: text.to_owned() }
}

#[test]
fn files_read_back_from_their_packed_bytes() {
    let files = vec![file("main.rs", "fn main() { \"é 🦀\" }\n"), file("models.rs", "")];
    assert_eq!(share::unpack(&share::pack(&files)), Some(files));
}

#[test]
fn bytes_read_back_from_their_fragment() {
    for length in 0..70_usize {
        let bytes: Vec<u8> = (0..length).map(|index| (index * 37 + length * 11) as u8).collect();
        let fragment = share::fragment(&bytes);
        assert!(fragment.is_ascii() && fragment.starts_with("#code=1."));
        assert_eq!(share::deflated(&fragment), Some(bytes), "{length} bytes");
    }
}

#[test]
fn a_foreign_or_damaged_fragment_is_no_program() {
    for fragment in ["", "#", "#section", "#code=2.AAAA", "#code=1.A", "#code=1.$$$$"] {
        assert_eq!(share::deflated(fragment), None, "{fragment}");
    }
    let bad_name = share::pack(&[file("../../etc/passwd", "x")]);
    for bytes in [b"no files".as_slice(), b"\xff\x1f\x1e", bad_name.as_slice()] {
        assert_eq!(share::unpack(bytes), None);
    }
}

#[test]
fn a_shared_program_has_drafts_of_its_own() {
    let own = Program { name: "main".to_owned(), files: vec![file("main.rs", "fn main() {}")] };
    let shared = share::program(own.files.clone());
    let route = Route::chapter("basics", "create-a-table");
    assert!(share::is_shared(&shared) && !share::is_shared(&own));
    assert_ne!(draft::key(&route, &own), draft::key(&route, &shared));
}

#[test]
fn a_draft_belongs_to_its_chapter_and_to_one_version_of_its_program() {
    let program = |text: &str| Program { name: "main".to_owned(), files: vec![file("main.rs", text)] };
    let (one, other) = (Route::chapter("a", "b"), Route::chapter("a", "c"));
    assert_ne!(draft::key(&one, &program("x")), draft::key(&other, &program("x")));
    assert_ne!(draft::key(&one, &program("x")), draft::key(&one, &program("y")));
    assert_eq!(draft::key(&one, &program("x")), draft::key(&one, &program("x")));
}
