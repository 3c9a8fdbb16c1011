//! The place of an editor in a component: it comes when its file is there, and goes with the component.

use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::HtmlDivElement;

use crate::{
    host::editor::{Callbacks, Editor, Language},
    workbench::Workbench,
};

/// Holds the editor of the component that it was made in.
#[derive(Clone)]
pub struct Seat {
    owner: Option<Owner>,
    editor: StoredValue<Option<Rc<Editor>>, LocalStorage>,
}

impl Seat {
    /// A seat in the component that is being made.
    pub fn here() -> Self {
        Self { owner: Owner::current(), editor: StoredValue::new_local(None) }
    }

    /// Mounts an editor there, and lets `follow` keep it in step; where its file does not come, readers get the plain field.
    pub fn mount(
        &self,
        place: HtmlDivElement,
        language: Language,
        callbacks: Callbacks,
        follow: impl FnOnce(Rc<Editor>) + 'static,
    ) {
        let bench = Workbench::here();
        let Self { owner, editor: mounted } = self.clone();
        spawn_local(async move {
            match Editor::mount(place.unchecked_ref(), language, callbacks).await {
                Ok(editor) => {
                    let editor = Rc::new(editor);
                    // The component may be gone by now, and its values with it.
                    if mounted.try_set_value(Some(Rc::clone(&editor))).is_none() {
                        owner.unwrap_or_default().with(|| follow(editor));
                    }
                }
                Err(_) => bench.settings.plain_editor.set(true),
            }
        });
    }
}
