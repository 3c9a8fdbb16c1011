mod config {
    pub const NAME: &str = "fieldbook";

    pub fn shout() -> String {
        crate::loud(NAME)
    }
}

mod app {
    use crate::config;

    pub struct App {
        pub title: String,
    }

    impl App {
        pub fn new() -> Self {
            Self {
                title: format!("{} {}", config::NAME, crate::VERSION),
            }
        }
    }
}

const VERSION: u32 = 3;

fn loud(text: &str) -> String {
    text.to_uppercase()
}

fn main() {
    println!("{}", crate::app::App::new().title);
    println!("{}", config::shout());
    println!("{}", self::loud("done"));
}
