//! What keeps the engine from coming, what the page says about it, and when it tries again.

/// Why there is no engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The network is gone, or the server did not answer.
    Unreachable,
    /// The server no longer has this page's files: it has a newer version of the site.
    Outdated,
    /// What came is no engine that this browser can start.
    Unusable,
}

/// The pauses after which the page tries again by itself, in milliseconds.
const PAUSES: [u32; 4] = [500, 2_000, 5_000, 15_000];

impl Trouble {
    /// What is wrong and what helps, for the reader.
    pub fn message(self) -> &'static str {
        match self {
            Self::Unreachable => {
                "The engine that runs programs could not be loaded. It is asked for again as soon as the network is back; \
                 what you wrote is kept."
            }
            Self::Outdated => "There is a new version of this site. What you wrote is kept when you load it.",
            Self::Unusable => {
                "This browser could not start the engine that runs programs. It needs WebAssembly and module workers, \
                 which every browser of the last years has."
            }
        }
    }

    /// How long to wait before the next attempt, after `attempts` that failed; nothing where only the reader, or a
    /// network that comes back, can help.
    pub fn pause(self, attempts: usize) -> Option<u32> {
        match self {
            Self::Unreachable => PAUSES.get(attempts).copied(),
            Self::Outdated | Self::Unusable => None,
        }
    }
}
