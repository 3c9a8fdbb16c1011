//! A program that serves: between two requests it waits, paused, and whoever runs it hands it the next.

use std::collections::VecDeque;

use fieldbook_book::Request;
use serde_json::{Value as Json, json};
use web_time::Instant;

use super::trap::{Run, Trap};
use super::{Paused, Vm};
use crate::event::{Ending, Listener, Outcome, RunEvent};

/// What is known of an application while it is served.
#[derive(Default)]
pub(crate) struct Serving {
    /// What was handed in and is not taken yet.
    requests: VecDeque<Request>,
    /// Requests taken so far; the last one's number.
    count: u32,
    /// When the request arrived that is being answered.
    arrived: Option<Instant>,
    /// It was told to stop.
    stops: bool,
    /// The models were told.
    told: bool,
}

/// What a program that serves finds when it looks for the next request.
pub(crate) enum Next {
    /// A request.
    Request(Request),
    /// Another thread of the program has to go first.
    Later,
    /// It is to stop.
    Stop,
}

impl Vm<'_> {
    pub(super) fn is_serving(&self) -> bool {
        self.host.serving.borrow().is_some()
    }

    /// Whether a request is being answered, and not by a client of the program's own.
    pub(crate) fn answers_request(&self) -> bool {
        self.host.serving.borrow().as_ref().is_some_and(|serving| serving.arrived.is_some())
    }

    /// An application is served from now on; says `false` where another one is already.
    pub(crate) fn serve(&mut self, address: &str, document: Json) -> Run<bool> {
        if self.inside + self.threads.inside.len() > 0 {
            return Err(Trap::limit("not supported yet: `serve` in a function that the library calls"));
        }
        if self.is_serving() {
            return Ok(false);
        }
        self.host_events();
        self.host.serving.replace(Some(Serving::default()));
        let span = self.span();
        self.listener.event(RunEvent::Serving { address: address.to_owned(), document, span });
        Ok(true)
    }

    /// The next request; where there is none yet, the run is paused.
    pub(crate) fn next_request(&mut self) -> Run<Next> {
        let mut held = self.host.serving.borrow_mut();
        let Some(serving) = held.as_mut() else {
            return Ok(Next::Stop);
        };
        if let Some(request) = serving.requests.pop_front() {
            serving.count += 1;
            serving.arrived = Some(Instant::now());
            let event = RunEvent::Request {
                id: serving.count,
                name: request.name.clone(),
                method: request.method.clone(),
                path: request.path.clone(),
                headers: request.headers.clone(),
                body: request.body.clone(),
            };
            drop(held);
            self.listener.event(event);
            return Ok(Next::Request(request));
        }
        if serving.stops {
            *held = None;
            return Ok(Next::Stop);
        }
        drop(held);
        match self.others_wait() {
            true => Ok(Next::Later),
            false => Err(Trap::waiting()),
        }
    }

    /// The request that was taken last is answered.
    pub(crate) fn request_answered(&mut self, response: &fieldbook_web::Response) {
        self.host_events();
        let mut held = self.host.serving.borrow_mut();
        let Some((serving, arrived)) = held.as_mut().and_then(|serving| {
            let arrived = serving.arrived.take()?;
            Some((serving, arrived))
        }) else {
            return;
        };
        let event = RunEvent::Response {
            id: serving.count,
            status: response.status().0,
            headers: response.headers().to_vec(),
            body: readable(response.body()),
            micros: arrived.elapsed().as_micros().try_into().unwrap_or(u64::MAX),
        };
        drop(held);
        self.listener.event(event);
    }

    /// Ends a turn of a program that serves: the run is paused until there is a request.
    pub(super) fn wait(mut self) -> (Ending, Option<Paused>) {
        self.budget.rest();
        self.host_events();
        let told =
            self.host.serving.borrow_mut().as_mut().is_some_and(|serving| std::mem::replace(&mut serving.told, true));
        crate::host::report_database(&mut self, !told);
        (Ending::Serving, Some(self.paused()))
    }
}

/// A body as an event holds it: text, or its bytes in hexadecimal.
fn readable(body: &[u8]) -> Json {
    match std::str::from_utf8(body) {
        Ok(text) => text.into(),
        Err(_) => json!({"blob": body.iter().map(|byte| format!("{byte:02x}")).collect::<String>()}),
    }
}

impl Paused {
    /// Whether the program serves: it waits for [`Paused::request`] or [`Paused::shut_down`].
    pub fn is_serving(&self) -> bool {
        self.vm.is_serving()
    }

    /// Hands a request to a program that serves. The listener hears `request`, what the program does to answer it, and
    /// `response`; each request may take as long as a whole run. A handler that panics or reaches a limit is answered
    /// with 500, and the program goes on.
    ///
    /// ```
    /// use fieldbook_script::{Limits, Request, RunEvent, SourceFiles, start};
    ///
    /// let files = SourceFiles::single(r#"
    ///     use fieldbook::prelude::*;
    ///     use fieldbook_web::prelude::*;
    ///
    ///     fn hello() -> &'static str { "hello" }
    ///
    ///     fn main() -> Result<()> {
    ///         let engine = create_engine("sqlite://")?;
    ///         Api::new(&engine).route("/", get(hello)).serve("127.0.0.1:8000")
    ///     }
    /// "#);
    /// let (_, serving) = start(&files, Limits::default(), &mut |_: RunEvent| {});
    /// let request = Request { method: "GET".to_owned(), path: "/".to_owned(), ..Request::default() };
    /// let mut answer = None;
    /// let mut listen = |event: RunEvent| {
    ///     if let RunEvent::Response { status, body, .. } = event {
    ///         answer = Some((status, body));
    ///     }
    /// };
    /// let (_, serving) = serving.expect("it serves").request(request, &mut listen);
    /// assert!(serving.is_some_and(|run| run.is_serving()));
    /// assert_eq!(answer, Some((200, "\"hello\"".into())));
    /// ```
    pub fn request(self, request: Request, listener: &mut dyn Listener) -> (Outcome, Option<Paused>) {
        if let Some(serving) = self.vm.host.serving.borrow_mut().as_mut() {
            serving.requests.push_back(request);
        }
        self.go_on(listener)
    }

    /// Tells a program that serves to stop: its `serve` returns, and it runs to its end.
    pub fn shut_down(self, listener: &mut dyn Listener) -> (Outcome, Option<Paused>) {
        if let Some(serving) = self.vm.host.serving.borrow_mut().as_mut() {
            serving.stops = true;
        }
        self.go_on(listener)
    }
}
