//! What drives the protocol: the driver is made of futures, and a session waits.

use std::cell::RefCell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

#[cfg(not(target_arch = "wasm32"))]
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, Config, NoTls};

use super::error::refused;
use super::wire::{Open, Silence, Stream};
use crate::error::{Error, Result, error};

/// A connection's own loop: it moves only while somebody waits for an answer.
pub(super) enum Driver {
    /// On a socket.
    #[cfg(not(target_arch = "wasm32"))]
    Socket(Runtime),
    /// On a wire.
    Wire(Hand),
}

impl Driver {
    /// Connects: by the wire, if there is one.
    pub fn connect(config: &Config, wire: Option<&Open>) -> Result<(Self, Client)> {
        match wire {
            Some(open) => Hand::connect(config, open).map(|(hand, client)| (Driver::Wire(hand), client)),
            None => Driver::socket(config),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn socket(config: &Config) -> Result<(Self, Client)> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime =
            runtime.map_err(|cause| error!(Database, "no connection can be made: {cause}").with_source(cause))?;
        let client = runtime.block_on(async {
            let (client, connection) = config.connect(NoTls).await.map_err(refused)?;
            // Its end is told to whoever waits for an answer.
            tokio::spawn(connection);
            Ok(client)
        })?;
        Ok((Driver::Socket(runtime), client))
    }

    #[cfg(target_arch = "wasm32")]
    fn socket(_: &Config) -> Result<(Self, Client)> {
        Err(error!(
            Configuration,
            "WebAssembly reaches no server by itself; `create_engine_over` takes what carries the protocol"
        ))
    }

    /// Waits for this.
    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        match self {
            #[cfg(not(target_arch = "wasm32"))]
            Driver::Socket(runtime) => runtime.block_on(work),
            Driver::Wire(hand) => hand.wait(work),
        }
    }

    /// The failure, with what ended the connection where that is known.
    pub fn explained(&self, error: Error) -> Error {
        match self {
            Driver::Wire(hand) if error.is_lost_connection() => match hand.end.take() {
                Some(cause) => refused(cause),
                None => error,
            },
            _ => error,
        }
    }
}

/// A connection's own loop, until it ends.
type Going = Pin<Box<dyn Future<Output = Result<(), tokio_postgres::Error>> + Send>>;

/// Turns a connection by hand: every answer is there as soon as it was asked for, so that nothing ever sleeps.
pub(super) struct Hand {
    /// Gone once it has ended.
    connection: RefCell<Option<Going>>,
    end: RefCell<Option<tokio_postgres::Error>>,
    silence: Silence,
}

impl Hand {
    fn connect(config: &Config, open: &Open) -> Result<(Self, Client)> {
        let wire = open().map_err(|cause| error!(Database, "no connection can be made: {cause}").with_source(cause))?;
        let silence = Silence::default();
        let hand = Hand { connection: RefCell::default(), end: RefCell::default(), silence: silence.clone() };
        let (client, connection) = hand.wait(config.connect_raw(Stream::new(wire, silence), NoTls)).map_err(refused)?;
        hand.connection.replace(Some(Box::pin(connection)));
        Ok((hand, client))
    }

    fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        let moved = Arc::new(Moved::default());
        let waker = Waker::from(moved.clone());
        let context = &mut Context::from_waker(&waker);
        loop {
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return done;
            }
            self.turn(context);
            if !moved.take() {
                // All was said and nothing came: what still waits is told that the connection has ended.
                assert!(!self.silence.fell(), "a connection that has ended leaves nobody waiting");
                self.silence.fall();
            }
        }
    }

    /// Moves the connection as far as it goes.
    fn turn(&self, context: &mut Context<'_>) {
        let mut connection = self.connection.borrow_mut();
        if let Some(going) = &mut *connection
            && let Poll::Ready(ended) = going.as_mut().poll(context)
        {
            *connection = None;
            self.end.replace(ended.err());
        }
    }
}

/// Whether anything moved since this was last asked.
#[derive(Default)]
struct Moved(AtomicBool);

impl Moved {
    fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

impl Wake for Moved {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}
