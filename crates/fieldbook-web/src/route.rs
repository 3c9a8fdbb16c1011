//! The handlers of one path, by method.

use fieldbook::FieldValue;
use fieldbook::dynamic::ItemType;
use serde_json::Value as Json;

use crate::extract::item;
use crate::handler::Handler;
use crate::operation::{About, Operation};
use crate::status::Status;

/// The handlers of one path: `get(read_hero).patch(update_hero)`. What is said about it by hand holds for the handler
/// that was named last.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook_web::prelude::*;
///
/// fn hello() -> &'static str {
///     "hello"
/// }
///
/// let route = get(hello).summary("Greets").tag("greetings").deprecated();
/// let api = Api::new(&create_engine("sqlite://")?).route("/", route);
/// assert_eq!(api.openapi()["paths"]["/"]["get"]["tags"], json!(["greetings"]));
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Route {
    pub(crate) operations: Vec<(String, Operation)>,
}

macro_rules! methods {
    ($($function:ident $name:literal;)*) => {
        $(#[doc = concat!("A path whose ", $name, " this handler answers.")]
        pub fn $function<M>(handler: impl Handler<M>) -> Route {
            Route::default().$function(handler)
        })*

        impl Route {
            $(#[doc = concat!("The same path with a handler for ", $name, ".")]
            #[track_caller]
            pub fn $function<M>(self, handler: impl Handler<M>) -> Self {
                self.on($name, handler.into_operation())
            })*
        }
    };
}

methods! {
    get "GET";
    post "POST";
    put "PUT";
    patch "PATCH";
    delete "DELETE";
}

impl Route {
    /// The same path with a handler for any method.
    ///
    /// # Panics
    ///
    /// When the path has a handler for it already.
    #[track_caller]
    pub fn on(self, method: &str, operation: Operation) -> Self {
        match self.try_on(method, operation) {
            Ok(route) => route,
            Err(why) => panic!("{why}"),
        }
    }

    /// [`Route::on`], with what it panics with returned.
    ///
    /// # Errors
    ///
    /// When the path has a handler for the method already.
    pub fn try_on(mut self, method: &str, operation: Operation) -> Result<Self, String> {
        if let Some((_, first)) = self.operations.iter().find(|(own, _)| own == method) {
            return Err(format!("{method} has two handlers, `{}` and `{}`", first.name, operation.name));
        }
        self.operations.push((method.to_owned(), operation));
        Ok(self)
    }

    /// The same path, its handlers numbered from here on.
    pub fn numbered_from(mut self, first: usize) -> Self {
        self.operations.iter_mut().for_each(|(_, operation)| operation.number += first);
        self
    }

    /// The status of its answers, where it is not 200.
    pub fn status(self, status: Status) -> Self {
        self.about(|about| about.status = Some(status))
    }

    /// One line on what it does, in place of its name.
    pub fn summary(self, text: &str) -> Self {
        self.about(|about| about.summary = Some(text.to_owned()))
    }

    /// What it does, in as many lines as it takes.
    pub fn description(self, text: &str) -> Self {
        self.about(|about| about.description = Some(text.to_owned()))
    }

    /// A heading that it stands under.
    pub fn tag(self, tag: &str) -> Self {
        self.about(|about| about.tags.push(tag.to_owned()))
    }

    /// Says that it should not be used any more.
    pub fn deprecated(self) -> Self {
        self.about(|about| about.deprecated = true)
    }

    /// Leaves it out of the document.
    pub fn hidden(self) -> Self {
        self.about(|about| about.hidden = true)
    }

    /// A body that makes sense, for the document.
    pub fn example(self, body: Json) -> Self {
        self.about(|about| about.example = Some(body))
    }

    /// Another answer that it may give, for the document.
    pub fn response(self, status: Status, description: &str) -> Self {
        self.about(|about| about.responses.push((status, description.to_owned(), None)))
    }

    /// Another answer that it may give, with data of this type: `get(f).response_of::<Refusal>(Status::CONFLICT, "Taken")`.
    pub fn response_of<T: FieldValue>(self, status: Status, description: &str) -> Self {
        self.response_with(status, description, item::<T>())
    }

    /// Another answer that it may give, with data of a type that is known only now.
    pub fn response_with(self, status: Status, description: &str, item: ItemType) -> Self {
        self.about(|about| about.responses.push((status, description.to_owned(), Some(item))))
    }

    fn about(mut self, change: impl FnOnce(&mut About)) -> Self {
        if let Some((_, operation)) = self.operations.last_mut() {
            change(&mut operation.about);
        }
        self
    }
}
