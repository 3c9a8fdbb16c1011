//! The run's state machine: what the engine does, what the last run did, and what may happen next.

/// What the status line says; the words are part of the page's contract with its tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The engine is on its way.
    Loading,
    /// A run may start.
    Ready,
    /// A program runs.
    Running,
    /// The program serves a web API, and waits for a request.
    Serving,
    /// The last run succeeded, and the program is still the same.
    Done,
    /// The last run failed, and the program is still the same.
    Failed,
}

impl Status {
    /// The word on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Running => "running",
            Self::Serving => "serving",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// What the engine is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Engine {
    #[default]
    Starting,
    Up,
    /// It cannot be had at all: the files are missing, or the browser lacks something.
    Broken,
}

/// What the last run came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Idle,
    /// The reader pressed Run before the engine was there.
    Waiting,
    Running,
    Serving,
    Done,
    Failed,
}

/// What the page must do after a step of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Next {
    /// Nothing.
    Nothing,
    /// Start the program now.
    Start,
}

/// The machine. Invariant: a run is only ever started with the engine up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunState {
    engine: Engine,
    phase: Phase,
    /// Whether a run was asked for while there was no engine.
    waited: bool,
}

impl RunState {
    /// The word for the page.
    pub fn status(self) -> Status {
        match (self.phase, self.engine) {
            (Phase::Running, _) => Status::Running,
            (Phase::Serving, _) => Status::Serving,
            (Phase::Done, _) => Status::Done,
            (Phase::Failed, _) | (_, Engine::Broken) => Status::Failed,
            (Phase::Idle, Engine::Up) => Status::Ready,
            (Phase::Idle | Phase::Waiting, _) => Status::Loading,
        }
    }

    /// Whether Stop has anything to stop.
    pub fn is_busy(self) -> bool {
        self.is_running() || self.is_serving()
    }

    /// Whether a program runs, or is about to.
    pub fn is_running(self) -> bool {
        matches!(self.phase, Phase::Running | Phase::Waiting)
    }

    /// Whether a program serves, and waits for a request.
    pub fn is_serving(self) -> bool {
        self.phase == Phase::Serving
    }

    /// The program that serves is at work again, on a request or on its end.
    pub fn goes_on(&mut self) {
        if self.phase == Phase::Serving {
            self.phase = Phase::Running;
        }
    }

    /// The program serves from now on.
    pub fn serves(&mut self) {
        if self.phase == Phase::Running {
            self.phase = Phase::Serving;
        }
    }

    /// The reader pressed Run.
    pub fn run(&mut self) -> Next {
        match (self.phase, self.engine) {
            (Phase::Running, _) => Next::Nothing,
            (_, Engine::Broken) => {
                self.waited = true;
                Next::Nothing
            }
            (_, Engine::Up) => {
                self.phase = Phase::Running;
                Next::Start
            }
            (_, Engine::Starting) => {
                self.phase = Phase::Waiting;
                Next::Nothing
            }
        }
    }

    /// A worker is ready.
    pub fn engine_up(&mut self) -> Next {
        self.engine = Engine::Up;
        self.waited = false;
        if self.phase == Phase::Waiting { self.run() } else { Next::Nothing }
    }

    /// The engine cannot be loaded.
    pub fn engine_broken(&mut self) {
        self.engine = Engine::Broken;
        self.waited |= self.phase == Phase::Waiting;
        if self.is_busy() {
            self.phase = Phase::Failed;
        }
    }

    /// The engine is asked for once more; a run that waited for it waits again.
    pub fn engine_retried(&mut self) {
        if self.engine == Engine::Broken {
            self.engine = Engine::Starting;
            if self.waited {
                self.phase = Phase::Waiting;
            }
        }
    }

    /// The run ended by itself.
    pub fn finished(&mut self, ok: bool) {
        if self.phase == Phase::Running {
            self.phase = if ok { Phase::Done } else { Phase::Failed };
        }
    }

    /// The reader pressed Stop: the worker is thrown away and a fresh one is on its way.
    pub fn stopped(&mut self) {
        if matches!(self.phase, Phase::Running | Phase::Serving) {
            self.engine = Engine::Starting;
        }
        if self.is_busy() {
            self.phase = Phase::Idle;
        }
    }

    /// The worker died under the run; a fresh one is on its way.
    pub fn crashed(&mut self) {
        self.engine = Engine::Starting;
        if self.is_busy() {
            self.phase = Phase::Failed;
        }
    }

    /// The program is another one now: the last run's word no longer holds.
    pub fn edited(&mut self) {
        if matches!(self.phase, Phase::Done | Phase::Failed) {
            self.phase = Phase::Idle;
        }
    }
}
