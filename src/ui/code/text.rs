//! The CodeMirror editor: loaded when the reader turns to the text, or after the first result; until then the program
//! stands there to read and to run.

use std::rc::Rc;

use leptos::{html::Div, prelude::*};

use super::{mirror, seat::Seat, waiting::Waiting};
use crate::{
    host::editor::{Callbacks, Language},
    workbench::Workbench,
};

/// The editor.
#[component]
pub fn Text() -> impl IntoView {
    let bench = Workbench::here();
    let (place, before) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    let typed = StoredValue::new(String::new());
    let is_here = RwSignal::new(false);
    let seat = Seat::here();
    Effect::new(move |loading: Option<bool>| {
        let Some(place) = place.get() else { return false };
        // The text is on the page by now.
        bench.start_engine();
        if loading == Some(true) || !bench.editor_wanted.get() {
            return loading == Some(true);
        }
        let callbacks = Callbacks {
            changed: Box::new(move |text| bench.typed(&text)),
            moved: Box::new(move |line| bench.cursor.set(line)),
            run: Box::new(move || bench.run()),
            ask: Box::new(move |question, line, column| bench.ask(&question, line, column)),
            sent: Box::new(move |line| bench.sent_from(line)),
            recall: Box::new(|_| {}),
            explain: Box::new(move |name| bench.search(&name)),
        };
        seat.mount(place, Language::Program, callbacks, move |editor| {
            mirror::follow(bench, Rc::clone(&editor));
            // Effects run in their order: the editor shows the text before it takes over.
            Effect::new(move |_| {
                if let Some(before) = before.get_untracked() {
                    editor.take_over(&before, &typed.get_value());
                }
                is_here.set(true);
            });
        });
        true
    });
    let waiting = move || (!is_here.get()).then(|| view! { <Waiting node_ref=before typed/> });
    view! {
        {waiting}
        <div class="editor-place" node_ref=place></div>
    }
    .into_any()
}
