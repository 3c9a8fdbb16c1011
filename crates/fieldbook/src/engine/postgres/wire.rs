//! PostgreSQL without a socket: whatever takes the protocol's bytes and answers with some.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// What carries PostgreSQL's protocol where there is no socket, for
/// [`create_engine_over`](crate::create_engine_over): a PostgreSQL within the same process, such as one that was compiled
/// to WebAssembly, or a tunnel of one's own.
pub trait Wire: Send {
    /// Hands the server what was said, and returns all that it answers. What is sent may hold several messages of the
    /// protocol, and begins with the start of the connection; the answer to a start, a query or a `Sync` ends in
    /// `ReadyForQuery`, for nothing more is asked before.
    ///
    /// # Errors
    ///
    /// The connection's end, with its reason.
    fn exchange(&mut self, sent: &[u8]) -> io::Result<Vec<u8>>;
}

/// What opens a wire.
pub(in crate::engine) type Open = Arc<dyn Fn() -> io::Result<Box<dyn Wire>> + Send + Sync>;

/// Whether a server fell silent that owes an answer: then the connection ends.
#[derive(Clone, Default)]
pub(super) struct Silence(Arc<AtomicBool>);

impl Silence {
    pub fn fall(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn fell(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A wire as the driver wants it: a stream, whose every answer is there as soon as it was asked for.
pub(super) struct Stream {
    wire: Box<dyn Wire>,
    sent: Vec<u8>,
    answer: Vec<u8>,
    /// How much of the answer was read.
    read: usize,
    reader: Option<Waker>,
    silence: Silence,
}

impl Stream {
    pub fn new(wire: Box<dyn Wire>, silence: Silence) -> Self {
        Stream { wire, sent: Vec::new(), answer: Vec::new(), read: 0, reader: None, silence }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.sent.extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.sent.is_empty() {
            return Poll::Ready(Ok(()));
        }
        let sent = std::mem::take(&mut self.sent);
        let answer = self.wire.exchange(&sent)?;
        let read = self.read;
        self.answer.drain(..read);
        self.read = 0;
        self.answer.extend_from_slice(&answer);
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_flush(context)
    }
}

impl AsyncRead for Stream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let unread = &self.answer[self.read..];
        if unread.is_empty() {
            if self.silence.fell() {
                return Poll::Ready(Err(io::Error::other("the server did not answer")));
            }
            self.reader = Some(context.waker().clone());
            return Poll::Pending;
        }
        let count = unread.len().min(into.remaining());
        into.put_slice(&unread[..count]);
        self.read += count;
        Poll::Ready(Ok(()))
    }
}
