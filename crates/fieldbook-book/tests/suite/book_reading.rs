//! The book reads well, as far as that can be counted: chapters are short, sentences too, links lead somewhere, and no
//! term is used before it is explained.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fieldbook_book::{Block, Book, Chapter, Inline, load};

/// The book.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// Words of a chapter; its listings are not counted.
const MOST_WORDS: usize = 400;

/// Words of a sentence, on average.
const LONGEST_SENTENCE: f64 = 30.0;

/// The part that is looked things up in, and not read through.
const REFERENCE: &str = "reference";

fn book() -> Book {
    load(Path::new(BOOK)).expect("the book can be read")
}

/// A chapter's sentences and other pieces of text: paragraphs, items, cells; whether links count is the caller's.
fn texts(blocks: &[Block], links: bool, out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(_, words) | Block::Paragraph(words) => out.push(plain(words, links)),
            Block::List(_, items) => items.iter().for_each(|item| texts(item, links, out)),
            Block::Aside(blocks) => texts(blocks, links, out),
            Block::Table(head, rows) => {
                out.extend(rows.iter().chain([head]).flatten().map(|cell| plain(cell, links)));
            }
            Block::Code(..) | Block::Rule => {}
        }
    }
}

/// Words without their code and, unless `links`, without what leads elsewhere.
fn plain(words: &[Inline], links: bool) -> String {
    let text = |word: &Inline| match word {
        Inline::Text(text) => text.clone(),
        Inline::Code(_) => " x ".to_owned(),
        Inline::Link(..) if !links => String::new(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) | Inline::Checked(inner) => {
            plain(inner, links)
        }
        Inline::Break => " ".to_owned(),
    };
    words.iter().map(text).collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The chapters that are read through, with their addresses.
fn read_through(book: &Book) -> impl Iterator<Item = (String, &Chapter)> {
    let read = book.chapters.iter().filter(|(part, ..)| part != REFERENCE);
    read.map(|(part, slug, chapter)| (format!("{part}/{slug}"), chapter))
}

#[test]
fn no_chapter_is_long_and_no_sentence_is_endless() {
    let book = book();
    let mut faults = Vec::new();
    for (address, chapter) in read_through(&book) {
        let mut pieces = Vec::new();
        texts(&chapter.blocks, true, &mut pieces);
        let count: usize = pieces.iter().map(|text| words(text)).sum();
        let sentences: usize = pieces.iter().map(|text| text.split(['.', '?', '!']).count().max(2) - 1).sum();
        let average = count as f64 / sentences as f64;
        println!("{address}: {count} words, {average:.1} a sentence");
        if count > MOST_WORDS || average > LONGEST_SENTENCE {
            faults.push(format!("{address}: {count} words, {average:.1} a sentence"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_part_says_what_it_is_for() {
    for part in book().contents.parts {
        assert!(words(&part.about) >= 20, "{}: {:?}", part.slug, part.about);
    }
}

/// The targets of a chapter's links.
fn targets(blocks: &[Block]) -> Vec<String> {
    fn of_words(words: &[Inline], out: &mut Vec<String>) {
        for word in words {
            match word {
                Inline::Link(target, _) => out.push(target.clone()),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Checked(inner) => of_words(inner, out),
                Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
            }
        }
    }
    fn of_blocks(blocks: &[Block], out: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Heading(_, words) | Block::Paragraph(words) => of_words(words, out),
                Block::List(_, items) => items.iter().for_each(|item| of_blocks(item, out)),
                Block::Aside(blocks) => of_blocks(blocks, out),
                Block::Table(head, rows) => rows.iter().chain([head]).flatten().for_each(|cell| of_words(cell, out)),
                Block::Code(..) | Block::Rule => {}
            }
        }
    }
    let mut out = Vec::new();
    of_blocks(blocks, &mut out);
    out
}

#[test]
fn every_link_leads_somewhere() {
    let book = book();
    let known: BTreeSet<String> = book.chapters.iter().map(|(part, slug, _)| format!("book/{part}/{slug}/")).collect();
    let mut links = 0;
    for (part, slug, chapter) in &book.chapters {
        for target in targets(&chapter.blocks) {
            links += 1;
            let leads = target.starts_with("https://") || known.contains(&target);
            assert!(leads, "{part}/{slug} leads to {target}, which is no page");
        }
    }
    println!("{links} links");
    assert!(links >= 20, "{links}");
}

#[test]
fn no_address_that_was_ever_given_out_is_lost() {
    let book = book();
    let mut known: BTreeSet<String> = book.chapters.iter().map(|(part, slug, _)| format!("{part}/{slug}")).collect();
    for (old, new) in &book.contents.moved {
        assert!(known.contains(new), "{old} leads to {new}, which is no chapter");
        assert!(!known.contains(old), "{old} is a chapter, and cannot lead elsewhere");
    }
    known.extend(book.contents.moved.iter().map(|(old, _)| old.clone()));
    let given = std::fs::read_to_string(Path::new(BOOK).join("addresses.txt")).expect("the list can be read");
    let given: BTreeSet<String> = given.lines().map(str::to_owned).collect();
    let lost: Vec<_> = given.difference(&known).collect();
    assert!(lost.is_empty(), "links lead there: {lost:?}; a chapter keeps its address, whatever its number");
    let new: Vec<_> = known.difference(&given).collect();
    assert!(new.is_empty(), "add them to book/addresses.txt: {new:?}");
}

/// The terms of the glossary, each with the address of the chapter that explains it.
fn glossary(book: &Book) -> BTreeMap<String, String> {
    let glossary = book.chapters.iter().find(|(part, slug, _)| part == REFERENCE && slug == "glossary");
    let (_, _, glossary) = glossary.expect("there is a glossary");
    let tables = glossary.blocks.iter().filter_map(|block| match block {
        Block::Table(_, rows) => Some(rows),
        _ => None,
    });
    let row = |row: &Vec<Vec<Inline>>| {
        let target = row.last().and_then(|cell| {
            cell.iter().find_map(|word| match word {
                Inline::Link(target, _) => Some(target.clone()),
                _ => None,
            })
        });
        (plain(&row[0], true).trim().to_lowercase(), target.expect("a term's last cell leads to its chapter"))
    };
    tables.flatten().map(row).collect()
}

/// Whether a text has the term, in the singular or plural, as words of their own.
fn mentions(text: &str, term: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(term).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + term.len()..].trim_start_matches('s').chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}

/// The words that a chapter puts in strong letters.
fn strong(blocks: &[Block]) -> Vec<String> {
    let words = |words: &[Inline]| -> Vec<String> {
        let strong = words.iter().filter_map(|word| match word {
            Inline::Strong(inner) => Some(plain(inner, true).to_lowercase()),
            _ => None,
        });
        strong.collect()
    };
    let block = |block: &Block| match block {
        Block::Paragraph(inner) => words(inner),
        Block::List(_, items) => items.iter().flat_map(|item| strong(item)).collect(),
        Block::Aside(blocks) => strong(blocks),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(block).collect()
}

#[test]
fn no_term_is_used_before_it_is_explained() {
    let book = book();
    let mut faults = Vec::new();
    let terms = glossary(&book);
    assert!(terms.len() >= 30, "{}", terms.len());
    for (term, target) in terms {
        let explained = read_through(&book).position(|(address, _)| format!("book/{address}/") == target);
        let Some(explained) = explained else {
            faults.push(format!("`{term}` leads to {target}, which is not read through"));
            continue;
        };
        for (index, (address, chapter)) in read_through(&book).enumerate().take(explained + 1) {
            let mut pieces = vec![chapter.title.clone()];
            texts(&chapter.blocks, false, &mut pieces);
            if index < explained && pieces.iter().any(|text| mentions(text, &term)) {
                faults.push(format!("`{term}` is used in {address}, and explained in {target}"));
            }
            let titled = mentions(&chapter.title, &term);
            if index == explained && !titled && !strong(&chapter.blocks).iter().any(|words| mentions(words, &term)) {
                faults.push(format!("`{term}` is not in strong letters in {address}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
