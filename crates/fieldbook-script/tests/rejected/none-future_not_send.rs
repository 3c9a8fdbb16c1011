//! A future that holds an `Rc` stays on its thread.
use std::rc::Rc;
fn needs_send<T: Send>(_: T) {}
async fn wait() {}
fn main() {
    let shared = Rc::new(1);
    needs_send(async move {
        wait().await;
        println!("{shared}");
    });
}
