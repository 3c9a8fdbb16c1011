//! Part of moved assigned.

struct Box3 {
    top: String,
    side: String,
}

fn main() {
    let mut cube = Box3 { top: "t".to_string(), side: "s".to_string() };
    drop(cube);
    cube.top = "new".to_string();
}
