//! The CodeMirror editor: loaded after the text is on the page; until then the program stands there to read.

use std::rc::Rc;

use leptos::{html::Div, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;

use super::mirror;
use crate::{
    host::editor::{Callbacks, Editor},
    workbench::Workbench,
};

/// The editor.
#[component]
pub fn Text() -> impl IntoView {
    let bench = Workbench::here();
    let place = NodeRef::<Div>::new();
    let mounted = StoredValue::new_local(None::<Rc<Editor>>);
    let is_here = RwSignal::new(false);
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let owner = owner.clone();
        spawn_local(async move {
            let callbacks = Callbacks {
                changed: Box::new(move |text| bench.typed(&text)),
                moved: Box::new(move |line| bench.cursor.set(line)),
                run: Box::new(move || bench.run()),
                ask: Box::new(move |question, line, column| bench.ask(&question, line, column)),
            };
            match Editor::mount(place.unchecked_ref(), callbacks).await {
                Ok(editor) => {
                    let editor = Rc::new(editor);
                    // The component may be gone by now, and its values with it.
                    if mounted.try_set_value(Some(Rc::clone(&editor))).is_none() {
                        is_here.set(true);
                        owner.unwrap_or_default().with(|| mirror::follow(bench, editor));
                    }
                }
                Err(_) => bench.settings.plain_editor.set(true),
            }
            bench.start_engine();
        });
    });
    let waiting = move || {
        let text = bench.sheet.with(|sheet| sheet.text().to_owned());
        (!is_here.get()).then(|| view! { <pre class="editor-waiting" tabindex="0">{text}</pre> })
    };
    view! {
        {waiting}
        <div class="editor-place" node_ref=place></div>
    }
}
