//! Markdown to the chapter's tree of blocks; what the site has no form for is an error.
//!
//! Claims leave their words in the tree; `try` blocks leave nothing in it.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::{Block, Claim, Inline, Step, claim::Piece, highlight::highlight, plain};

/// A parsed file: its first top heading, and everything else.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) title: Option<String>,
    pub(super) blocks: Vec<Block>,
    pub(super) claims: Vec<Claim>,
    pub(super) steps: Vec<Step>,
}

/// Parses a chapter of the part `part`, to which its relative links are resolved.
pub(super) fn parse(text: &str, part: &str) -> Result<Page, String> {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES);
    let mut reader = Reader { events, part, page: Page::default() };
    let blocks = reader.blocks(None)?;
    Ok(Page { blocks, ..reader.page })
}

struct Reader<'a> {
    events: Parser<'a>,
    part: &'a str,
    page: Page,
}

impl<'a> Reader<'a> {
    /// Reads blocks until `end`, or the end of the text.
    fn blocks(&mut self, end: Option<TagEnd>) -> Result<Vec<Block>, String> {
        let mut blocks = Vec::new();
        // The items of a tight list hold their text without a paragraph around it.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. })) => loose.push(self.inline(tag)?),
                Event::Start(tag) => {
                    close(&mut loose, &mut blocks);
                    blocks.extend(self.block(tag)?);
                }
                Event::Rule => {
                    close(&mut loose, &mut blocks);
                    blocks.push(Block::Rule);
                }
                inline => loose.extend(self.leaf(inline)?),
            }
        }
        close(&mut loose, &mut blocks);
        Ok(blocks)
    }

    fn block(&mut self, tag: Tag<'a>) -> Result<Option<Block>, String> {
        let end = tag.to_end();
        Ok(Some(match tag {
            Tag::Paragraph => Block::Paragraph(self.inlines(end)?),
            Tag::Heading { level, .. } => return self.heading(level, end),
            Tag::BlockQuote(_) => Block::Aside(self.blocks(Some(end))?),
            Tag::List(start) => Block::List(start.is_some(), self.items()?),
            Tag::CodeBlock(kind) => return self.code(kind),
            Tag::Table(_) => self.table()?,
            other => {
                return Err(format!("the site has no form for {other:?}; write it as text, list, table or code"));
            }
        }))
    }

    fn heading(&mut self, level: HeadingLevel, end: TagEnd) -> Result<Option<Block>, String> {
        let inlines = self.inlines(end)?;
        if level == HeadingLevel::H1 && self.page.title.is_none() {
            self.page.title = Some(plain(&inlines));
            return Ok(None);
        }
        Ok(Some(Block::Heading((level as u8).max(2), inlines)))
    }

    fn items(&mut self) -> Result<Vec<Vec<Block>>, String> {
        let mut items = Vec::new();
        while let Some(Event::Start(Tag::Item)) = self.events.next() {
            items.push(self.blocks(Some(TagEnd::Item))?);
        }
        Ok(items)
    }

    fn code(&mut self, kind: CodeBlockKind<'_>) -> Result<Option<Block>, String> {
        let language = match &kind {
            CodeBlockKind::Fenced(language) => language.split(',').next().unwrap_or_default().trim().to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        let mut text = String::new();
        for event in self.events.by_ref() {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::End(_) => break,
                other => return Err(format!("unexpected {other:?} in a code block")),
            }
        }
        if language == "try" {
            self.page.steps.push(Step::read(&text)?);
            return Ok(None);
        }
        let tokens = highlight(&language, text.trim_end());
        Ok(Some(Block::Code(language, tokens)))
    }

    fn table(&mut self) -> Result<Block, String> {
        let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    let cell = self.inlines(TagEnd::TableCell)?;
                    rows.last_mut().ok_or("a table cell outside of a row")?.push(cell);
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let mut rows = rows.into_iter();
        Ok(Block::Table(rows.next().unwrap_or_default(), rows.collect()))
    }

    fn inlines(&mut self, end: TagEnd) -> Result<Vec<Inline>, String> {
        let mut inlines = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Start(tag) => inlines.push(self.inline(tag)?),
                other => inlines.extend(self.leaf(other)?),
            }
        }
        Ok(inlines)
    }

    fn inline(&mut self, tag: Tag<'a>) -> Result<Inline, String> {
        let end = tag.to_end();
        match tag {
            Tag::Emphasis => Ok(Inline::Emphasis(self.inlines(end)?)),
            Tag::Strong => Ok(Inline::Strong(self.inlines(end)?)),
            Tag::Link { dest_url, .. } => match dest_url.strip_prefix('?') {
                Some(target) => self.claim(target, end),
                None => Ok(Inline::Link(self.target(&dest_url), self.inlines(end)?)),
            },
            other => Err(format!("the site has no form for {other:?} within a line")),
        }
    }

    fn claim(&mut self, target: &str, end: TagEnd) -> Result<Inline, String> {
        let words = self.inlines(end)?;
        let mut pieces = Vec::new();
        split(&words, &mut pieces);
        self.page.claims.push(Claim::read(&pieces, target)?);
        Ok(Inline::Checked(words))
    }

    fn leaf(&self, event: Event<'_>) -> Result<Option<Inline>, String> {
        match event {
            Event::Text(text) => Ok(Some(Inline::Text(text.into_string()))),
            Event::Code(text) => Ok(Some(Inline::Code(text.into_string()))),
            Event::SoftBreak => Ok(Some(Inline::Text(" ".to_owned()))),
            Event::HardBreak => Ok(Some(Inline::Break)),
            Event::End(_) => Ok(None),
            other => Err(format!("the site has no form for {other:?}; chapters hold no raw html")),
        }
    }

    /// `../02-insert-rows/chapter.md` and `../../02-more/01-joins/` become addresses of the site.
    fn target(&self, url: &str) -> String {
        let Some(path) = url.strip_prefix("../") else {
            return url.to_owned();
        };
        let (part, path) = match path.strip_prefix("../") {
            Some(path) => path.split_once('/').unwrap_or((path, "")),
            None => (self.part, path),
        };
        let unnumbered = |name: &'_ str| super::slug(name).unwrap_or(name).to_owned();
        let chapter = path.split('/').next().unwrap_or_default();
        format!("book/{}/{}/", unnumbered(part), unnumbered(chapter))
    }
}

/// Ends the paragraph that stood without one around it.
fn close(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(loose)));
    }
}

/// The words of a claim, code told apart from text.
fn split<'t>(words: &'t [Inline], pieces: &mut Vec<Piece<'t>>) {
    for word in words {
        match word {
            Inline::Text(text) => pieces.push(Piece::Plain(text)),
            Inline::Code(code) => pieces.push(Piece::Code(code)),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) | Inline::Checked(inner) => {
                split(inner, pieces);
            }
            Inline::Break => {}
        }
    }
}
