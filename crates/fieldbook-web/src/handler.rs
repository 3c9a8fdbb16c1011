//! Plain functions as handlers, whatever number of arguments they have.

use fieldbook::Problem;
use serde_json::Value as Json;

use crate::answer::IntoAnswer;
use crate::error::HttpError;
use crate::extract::FromRequest;
use crate::operation::Operation;
use crate::text;

/// A function that answers requests.
///
/// Its arguments say what it reads, what it returns is the answer: see the crate's own documentation.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a handler",
    label = "expected a function that answers requests",
    note = "each argument is a `Session`, `Path`, `Query`, `Json`, `Form`, `Header`, `State` or a type that implements `FromRequest`",
    note = "it returns a model, a list of models, a plain value, JSON, `()`, a `Response`, or an `Answer` of one of these"
)]
pub trait Handler<M>: Send + Sync + 'static {
    /// What the function is to the core.
    fn into_operation(self) -> Operation;
}

/// Collects what is wrong with several arguments, so that a client is told all of it at once.
#[derive(Default)]
pub struct Gather {
    problems: Vec<Problem>,
    error: Option<HttpError>,
}

impl Gather {
    /// An argument, where there is nothing wrong with it.
    pub fn take<T>(&mut self, argument: Result<T, HttpError>) -> Option<T> {
        match argument {
            Ok(value) => Some(value),
            Err(mut error) if error.is_problems() => {
                self.problems.append(&mut error.take_problems());
                None
            }
            Err(error) => {
                self.error.get_or_insert(error);
                None
            }
        }
    }

    /// What to tell the client where an argument is not there: what was refused outright, else every problem in the
    /// order path, query, header, body.
    pub fn error(mut self) -> HttpError {
        if let Some(error) = self.error {
            return error;
        }
        self.problems.sort_by_key(|problem| {
            let part = problem.loc.first().and_then(Json::as_str).unwrap_or_default();
            ["path", "query", "header", "body"].iter().position(|it| *it == part)
        });
        // A body that is no JSON is refused before anything else is looked at.
        let unreadable = self.problems.iter().position(|problem| problem.kind == "json_invalid");
        HttpError::problems(match unreadable {
            Some(at) => vec![self.problems.swap_remove(at)],
            None => self.problems,
        })
    }
}

macro_rules! handlers {
    ($(($($name:ident $marker:ident)*))*) => {$(
        impl<Function, Returned, ReturnedMarker, $($name, $marker),*> Handler<(ReturnedMarker, $(($name, $marker),)*)>
            for Function
        where
            Function: Fn($($name),*) -> Returned + Send + Sync + 'static,
            Returned: IntoAnswer<ReturnedMarker>,
            $($name: FromRequest<$marker>,)*
        {
            // A function without arguments has nothing that could be wrong.
            #[allow(non_snake_case, unused_mut, unused_variables, irrefutable_let_patterns)]
            fn into_operation(self) -> Operation {
                let mut inputs = Vec::new();
                $(inputs.extend($name::inputs());)*
                let name = text::last_name(std::any::type_name::<Function>());
                Operation::new(name, inputs, Returned::answers(), move |request| {
                    let mut gather = Gather::default();
                    $(let $name = gather.take($name::from_request(request));)*
                    let ($(Some($name),)*) = ($($name,)*) else {
                        return Err(gather.error());
                    };
                    self($($name),*).into_answer(request)
                })
            }
        }
    )*};
}

handlers! {
    () (A MA) (A MA B MB) (A MA B MB C MC) (A MA B MB C MC D MD) (A MA B MB C MC D MD E ME)
    (A MA B MB C MC D MD E ME F MF) (A MA B MB C MC D MD E ME F MF G MG)
    (A MA B MB C MC D MD E ME F MF G MG H MH)
}
