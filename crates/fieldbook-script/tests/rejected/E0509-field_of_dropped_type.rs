//! Field of dropped type.

struct Session {
    user: String,
}

impl Drop for Session {
    fn drop(&mut self) {
        println!("bye {}", self.user);
    }
}

fn main() {
    let session = Session { user: "ann".to_string() };
    let user = session.user;
    println!("{user}");
}
