use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let settings = run.column("signal", "settings").first().cloned().unwrap_or_default();
    if settings.contains("red") {
        return Err("in the table the light is still red".to_string());
    }
    if !settings.contains("green") {
        return Err("the colour is to be green".to_string());
    }
    for kept in ["lamps", "spare"] {
        if !settings.contains(kept) {
            return Err(format!("`{kept}` is gone from the settings; only the colour is to change"));
        }
    }
    Ok(())
}
