//! A moved struct taken apart over several lines: the last part that is named is missed.
struct Theme {
    name: String,
    dark: bool,
}

fn main() {
    let theme = Theme { name: "night".to_string(), dark: true };
    drop(theme);
    let Theme {
        name: _,
        dark: is_dark,
    } = theme;
    println!("{is_dark}");
}
