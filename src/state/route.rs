//! The site's addresses: real paths below whatever folder the site is served from.

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: what this is, and the ways in.
    Home,
    /// `/book/<part>/<chapter>/`
    Chapter {
        /// The part's slug.
        part: String,
        /// The chapter's slug.
        chapter: String,
    },
    /// `/play/`: an empty sheet.
    Play,
    /// `/examples/`: programs to begin with.
    Examples,
    /// `/embed/`: the workbench alone, within a page of somebody else's.
    Embed,
    /// Anything else.
    Missing,
}

impl Route {
    /// The page at `path`, an absolute path, of a site served below `base`, which ends with `/`.
    ///
    /// ```
    /// use fieldbook_site::state::route::Route;
    /// assert_eq!(Route::parse("/docs/play/", "/docs/"), Route::Play);
    /// ```
    pub fn parse(path: &str, base: &str) -> Self {
        let Some(below) = path.strip_prefix(base).or_else(|| (format!("{path}/") == base).then_some("")) else {
            return Self::Missing;
        };
        let below = below.strip_suffix("index.html").unwrap_or(below);
        let segments: Vec<_> = below.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.as_slice() {
            [] => Self::Home,
            ["play"] => Self::Play,
            ["examples"] => Self::Examples,
            ["embed"] => Self::Embed,
            ["book", part, chapter] => Self::chapter(part, chapter),
            _ => Self::Missing,
        }
    }

    /// The page of a chapter.
    pub fn chapter(part: &str, chapter: &str) -> Self {
        Self::Chapter { part: part.to_owned(), chapter: chapter.to_owned() }
    }

    /// Its path below the base, without a leading slash.
    pub fn path(&self) -> String {
        match self {
            Self::Home | Self::Missing => String::new(),
            Self::Chapter { part, chapter } => format!("book/{part}/{chapter}/"),
            Self::Play => "play/".to_owned(),
            Self::Examples => "examples/".to_owned(),
            Self::Embed => "embed/".to_owned(),
        }
    }
}

/// A heading's name in addresses: its letters and digits, small, with hyphens between the words.
///
/// ```
/// use fieldbook_site::state::route::slug;
/// assert_eq!(slug("What is sent, and why?"), "what-is-sent-and-why");
/// ```
pub fn slug(heading: &str) -> String {
    let words = heading.split(|mark: char| !mark.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
