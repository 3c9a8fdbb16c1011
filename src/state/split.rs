//! A split between two panes: a share of the length, moved by pointer or by keys.

/// How much of the length the first pane has, between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    share: f64,
}

/// The step of an arrow key.
const STEP: f64 = 0.02;
/// The step with Shift held, and of Page Up and Page Down.
const LEAP: f64 = 0.1;
/// No pane gets smaller than this share.
const LEAST: f64 = 0.15;

impl Split {
    /// A split that gives the first pane `share`, held within what both panes can bear.
    pub fn new(share: f64) -> Self {
        let share = if share.is_finite() { share } else { 0.5 };
        Self { share: share.clamp(LEAST, 1.0 - LEAST) }
    }

    /// The first pane's share.
    pub fn share(self) -> f64 {
        self.share
    }

    /// The share in whole percent, for a screen reader.
    pub fn percent(self) -> i32 {
        (self.share * 100.0).round() as i32
    }

    /// The bounds in whole percent.
    pub fn bounds() -> (i32, i32) {
        (Self::new(0.0).percent(), Self::new(1.0).percent())
    }

    /// The split after a key, or nothing for a key that does not move it.
    ///
    /// Both pairs of arrows work, whichever way the split lies.
    pub fn after_key(self, key: &str, shift: bool) -> Option<Self> {
        let step = if shift { LEAP } else { STEP };
        let share = match key {
            "ArrowLeft" | "ArrowUp" => self.share - step,
            "ArrowRight" | "ArrowDown" => self.share + step,
            "PageUp" => self.share - LEAP,
            "PageDown" => self.share + LEAP,
            "Home" => 0.0,
            "End" => 1.0,
            _ => return None,
        };
        Some(Self::new(share))
    }

    /// The split that follows a pointer at `position` of a length that starts at `start`.
    pub fn at(position: f64, start: f64, length: f64) -> Self {
        Self::new((position - start) / length)
    }

    /// The narrowest that the second pane may get, in pixels, where it holds buttons that must stay on the page.
    pub fn within(self, length: f64, least_second: f64) -> Self {
        if length <= least_second {
            return self;
        }
        Self { share: self.share.min((length - least_second) / length) }
    }

    /// As it is remembered.
    pub fn stored(self) -> String {
        format!("{:.4}", self.share)
    }

    /// As it was remembered; `otherwise` where nothing sensible was.
    pub fn restored(stored: Option<&str>, otherwise: f64) -> Self {
        let share = stored.and_then(|stored| stored.parse().ok()).filter(|share: &f64| share.is_finite());
        Self::new(share.unwrap_or(otherwise))
    }
}
