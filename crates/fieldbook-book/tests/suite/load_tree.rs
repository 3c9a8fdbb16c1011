//! The file tree becomes contents and chapters.

use std::{
    fs,
    path::{Path, PathBuf},
};

use fieldbook_book::{Block, Inline, Moment, load};

use crate::interpreted;

/// A book in a folder of its own that is removed at the end of the test.
struct Tree(PathBuf);

impl Tree {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("fieldbook-book-{}-{name}", std::process::id()));
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&root)).expect("a folder for the test");
            fs::write(path, text).expect("a file for the test");
        }
        Self(root)
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const MAIN: &str = "fn main() {}\n";

#[test]
fn numbers_order_the_chapters_and_leave_their_addresses() {
    let tree = Tree::new(
        "order",
        &[
            ("02-more/01-joins/chapter.md", "# Joins\n"),
            ("02-more/01-joins/main.rs", MAIN),
            ("01-basics/10-last/chapter.md", "---\ntitle: At last\n---\n# Other\n"),
            ("01-basics/10-last/main.rs", MAIN),
            ("01-basics/02-first/chapter.md", "# First `one`\n\nText.\n"),
            ("01-basics/02-first/main.rs", MAIN),
            ("02-more/part.md", "# Tables that know each other\n"),
            ("notes/readme.md", "no part of the book"),
        ],
    );
    let book = load(&tree.0).expect("the book loads");
    let titles: Vec<_> = book.contents.parts.iter().map(|part| (part.slug.as_str(), part.title.as_str())).collect();
    assert_eq!(titles, [("basics", "Basics"), ("more", "Tables that know each other")]);
    let chapters: Vec<_> =
        book.contents.parts[0].chapters.iter().map(|entry| (entry.slug.as_str(), entry.title.as_str())).collect();
    assert_eq!(chapters, [("first", "First one"), ("last", "At last")]);
}

#[test]
fn programs_are_the_files_with_main_and_share_the_others() {
    let tree = Tree::new(
        "programs",
        &[
            ("01-a/01-b/chapter.md", "# B\n"),
            ("01-a/01-b/main.rs", MAIN),
            ("01-a/01-b/again.rs", "mod models;\nfn main() { }\n"),
            ("01-a/01-b/models.rs", "pub struct Hero;\n"),
        ],
    );
    let book = load(&tree.0).expect("the book loads");
    let programs = &book.chapters[0].2.programs;
    assert_eq!(programs.iter().map(|program| program.name.as_str()).collect::<Vec<_>>(), ["main", "again"]);
    let files: Vec<_> = programs[1].files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(files, ["main.rs", "models.rs"]);
    assert_ne!(programs[0].fingerprint(), programs[1].fingerprint());
}

/// A program that serves.
const SERVES: &str = "use fieldbook::prelude::*;\nuse fieldbook_web::prelude::*;\n\nfn hello() -> String {\n    \"hello\".to_string()\n}\n\n\
     fn main() -> Result<()> {\n    let engine = create_engine(\"sqlite://\")?;\n    \
     Api::new(&engine).route(\"/hello\", get(hello)).serve(\"127.0.0.1:8000\")\n}\n";

#[test]
fn requests_belong_to_the_programs_that_serve_and_are_answered() {
    let text = "# C\n\n```try\n@ requests.http\n- GET /hello\n+ GET /goodbye\n= answers `404`\n```\n";
    let tree = Tree::new(
        "requests",
        &[
            ("01-p/01-c/chapter.md", text),
            ("01-p/01-c/main.rs", SERVES),
            ("01-p/01-c/quiet.rs", MAIN),
            ("01-p/01-c/requests.http", "### Hi\nGET /hello\naccept: \"x\"\n"),
        ],
    );
    let chapter = load(&tree.0).expect("the book loads").chapters.remove(0).2;
    let [serves, quiet] = chapter.programs.as_slice() else { panic!("two programs: {:?}", chapter.programs) };
    assert_eq!(serves.requests.iter().map(|request| request.name.as_str()).collect::<Vec<_>>(), ["Hi"]);
    assert!(quiet.requests.is_empty() && quiet.answering() == *quiet);
    let answers = |program| {
        let moments = interpreted::run(program).moments.into_iter();
        moments.filter(|moment| !matches!(moment, Moment::Sent { .. } | Moment::Boundary(_))).collect::<Vec<_>>()
    };
    let told = |answer: &str| [Moment::Asked("Hi".to_owned()), Moment::Answered(answer.to_owned())];
    assert_eq!(answers(serves), told("200 \"hello\""));
    let changed = chapter.steps[0].perform(serves).expect("the request can be changed");
    assert_eq!(answers(&changed), told("404 {\"detail\":\"Not Found\"}"));
}

#[test]
fn a_chapter_can_end_in_a_document_of_the_repository_and_addresses_can_move() {
    let tree = Tree::new(
        "included",
        &[
            ("book/01-p/01-c/chapter.md", "---\nprogram: none\ninclude: LIST.md\n---\n# C\n\nBefore.\n"),
            ("book/moved.txt", "p/old p/c\n"),
            ("LIST.md", "# List\n\n## Behind\n"),
        ],
    );
    let book = load(&tree.0.join("book")).expect("the book loads");
    let [Block::Paragraph(_), Block::Heading(2, words)] = book.chapters[0].2.blocks.as_slice() else {
        panic!("the chapter's text, then the document's: {:?}", book.chapters[0].2.blocks)
    };
    assert_eq!(words, &[Inline::Text("Behind".to_owned())]);
    assert_eq!(book.contents.moved, [("p/old".to_owned(), "p/c".to_owned())]);
    fs::write(tree.0.join("book/moved.txt"), "p/old\n").expect("a file for the test");
    assert!(load(&tree.0.join("book")).is_err(), "an address must lead somewhere");
}

#[test]
fn markdown_becomes_blocks() {
    let text = "# T\n\nA *b* **c** `d`\nand [e](../02-next/chapter.md).\n\n1. one\n2. two `x` **y** z\n\n> aside\n\n```sql\nSELECT 1\n```\n\n| h |\n|---|\n| r |\n";
    let tree = Tree::new("blocks", &[("01-p/01-c/chapter.md", text), ("01-p/01-c/main.rs", MAIN)]);
    let book = load(&tree.0).expect("the book loads");
    let blocks = &book.chapters[0].2.blocks;
    assert_eq!(blocks.len(), 5);
    let Block::Paragraph(inlines) = &blocks[0] else { panic!("a paragraph first, not {:?}", blocks[0]) };
    assert!(inlines.contains(&Inline::Link("book/p/next/".to_owned(), vec![Inline::Text("e".to_owned())])));
    let Block::List(true, items) = &blocks[1] else { panic!("a numbered list, not {:?}", blocks[1]) };
    assert_eq!(items.len(), 2);
    assert_eq!(
        items[1],
        [Block::Paragraph(vec![
            Inline::Text("two ".to_owned()),
            Inline::Code("x".to_owned()),
            Inline::Text(" ".to_owned()),
            Inline::Strong(vec![Inline::Text("y".to_owned())]),
            Inline::Text(" z".to_owned()),
        ])]
    );
    assert!(matches!(&blocks[3], Block::Code(language, _) if language == "sql"));
    assert!(matches!(&blocks[4], Block::Table(header, rows) if header.len() == 1 && rows.len() == 1));
}

#[test]
fn raw_html_is_an_error_that_names_the_file() {
    let tree = Tree::new("html", &[("01-p/01-c/chapter.md", "# T\n\n<b>x</b>\n"), ("01-p/01-c/main.rs", MAIN)]);
    let error = load(&tree.0).expect_err("raw html is refused").to_string();
    assert!(error.contains("chapter.md") && error.contains("raw html"), "{error}");
}

#[test]
fn a_chapter_without_a_program_is_an_error() {
    let tree = Tree::new("empty", &[("01-p/01-c/chapter.md", "# T\n")]);
    let error = load(&tree.0).expect_err("a chapter needs a program").to_string();
    assert!(error.contains("needs a program"), "{error}");
}

#[test]
fn the_book_of_this_repository_loads() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book");
    let book = load(&root).expect("the book loads");
    assert!(!book.chapters.is_empty());
}
