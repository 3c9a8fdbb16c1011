//! Links that hold a program.

use fieldbook_book::{Program, SourceFile};
use fieldbook_site::state::{
    draft,
    route::Route,
    share::{self, Damage},
};

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
        assert_eq!(share::deflated(&fragment), Some(Ok(bytes)), "{length} bytes");
    }
}

#[test]
fn a_foreign_or_damaged_fragment_is_no_program() {
    for fragment in ["", "#", "#section"] {
        assert_eq!(share::deflated(fragment), None, "{fragment}");
    }
    for fragment in ["#code=1.A", "#code=1.$$$$", "#code=junk", "#code="] {
        assert_eq!(share::deflated(fragment), Some(Err(Damage::Broken)), "{fragment}");
    }
    for fragment in ["#code=2.AAAA", "#code=17.whatever it may be"] {
        assert_eq!(share::deflated(fragment), Some(Err(Damage::Newer)), "{fragment}");
    }
    let bad_name = share::pack(&[file("../../etc/passwd", "x")]);
    for bytes in [b"no files".as_slice(), b"\xff\x1f\x1e", bad_name.as_slice()] {
        assert_eq!(share::unpack(bytes), None);
    }
}

#[test]
fn a_sheet_reads_back_and_no_other_file_of_its_kind() {
    let sheet = vec![file("main.sql", "SELECT 1;\n")];
    assert_eq!(share::unpack(&share::pack(&sheet)), Some(sheet));
    assert_eq!(share::unpack(&share::pack(&[file("other.sql", "x")])), None);
}

#[test]
fn a_link_leads_to_a_moment() {
    let bytes = vec![7, 8, 9];
    let fragment = share::fragment_at(&bytes, Some(12));
    assert_eq!(share::moment(&fragment), Some(12));
    assert_eq!(share::deflated(&fragment), Some(Ok(bytes.clone())));
    assert_eq!(share::fragment_at(&bytes, None), share::fragment(&bytes));
    for without in [share::fragment(&bytes), "#section&at=3".to_owned(), share::fragment(&bytes) + "&at=soon"] {
        assert_eq!(share::moment(&without), None, "{without}");
    }
    // The program arrives all the same.
    assert_eq!(share::deflated(&(share::fragment(&bytes) + "&at=soon")), Some(Ok(bytes)));
}

#[test]
fn a_link_of_thousands_of_files_is_refused() {
    let files = |count: usize| (0..count).map(|number| file(&format!("m{number}.rs"), "")).collect::<Vec<_>>();
    assert_eq!(share::unpack(&share::pack(&files(24))).map(|files| files.len()), Some(24));
    assert_eq!(share::unpack(&share::pack(&files(2_000))), None);
}

#[test]
fn a_link_that_may_not_arrive_whole_is_warned_of() {
    assert_eq!(share::warning(2_000), None);
    assert!(share::warning(41_000).is_some_and(|warning| warning.contains("41 KB")));
}

#[test]
fn a_draft_of_the_chapters_earlier_program_is_found() {
    let program =
        |text: &str| Program { name: "main".to_owned(), files: vec![file("main.rs", text)], ..Program::default() };
    let route = Route::chapter("a", "b");
    let (old, new) = (draft::key(&route, &program("old")), draft::key(&route, &program("new")));
    let other = draft::key(&Route::chapter("a", "c"), &program("old"));
    let keys = [other.as_str(), "fieldbook:theme", new.as_str(), old.as_str()];
    assert_eq!(draft::outdated(keys, &route, &program("new")), Some(old.as_str()));
    assert_eq!(draft::outdated([new.as_str(), other.as_str()], &route, &program("new")), None);
}

#[test]
fn another_tabs_text_is_a_conflict_only_where_something_would_be_lost() {
    assert!(draft::is_conflict("mine", "kept", "theirs"));
    assert!(!draft::is_conflict("kept", "kept", "theirs"), "nothing was typed here since it was kept");
    assert!(!draft::is_conflict("theirs", "kept", "theirs"), "both tabs say the same");
}

#[test]
fn a_shared_program_has_drafts_of_its_own() {
    let own = Program { name: "main".to_owned(), files: vec![file("main.rs", "fn main() {}")], ..Program::default() };
    let shared = share::program(own.files.clone());
    let route = Route::chapter("basics", "create-a-table");
    assert!(share::is_shared(&shared) && !share::is_shared(&own));
    assert_ne!(draft::key(&route, &own), draft::key(&route, &shared));
}

#[test]
fn a_draft_belongs_to_its_chapter_and_to_one_version_of_its_program() {
    let program =
        |text: &str| Program { name: "main".to_owned(), files: vec![file("main.rs", text)], ..Program::default() };
    let (one, other) = (Route::chapter("a", "b"), Route::chapter("a", "c"));
    assert_ne!(draft::key(&one, &program("x")), draft::key(&other, &program("x")));
    assert_ne!(draft::key(&one, &program("x")), draft::key(&one, &program("y")));
    assert_eq!(draft::key(&one, &program("x")), draft::key(&one, &program("x")));
}
