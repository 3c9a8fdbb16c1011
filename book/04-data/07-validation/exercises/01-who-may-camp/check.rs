use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    for line in ["Mina is welcome", "Bo is welcome", "Otto is welcome"] {
        if !run.printed(line) {
            return Err(format!("refused too much: `{line}` is to be printed; one and eight guests are allowed, and no plate too"));
        }
    }
    for name in ["M is", "Rolf is", "Zoe is", "Ines is"] {
        if run.mentions(name) {
            return Err(format!("accepted too much: `{name} welcome`"));
        }
    }
    for line in ["wrong: name", "wrong: guests", "wrong: name, guests, plate"] {
        if !run.printed(line) {
            return Err(format!("`{line}` is to be printed: all that is wrong with a request, and nothing else"));
        }
    }
    Ok(())
}
