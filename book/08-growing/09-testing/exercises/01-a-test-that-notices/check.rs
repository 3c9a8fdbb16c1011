use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("deliver: ok") {
        return Err("`deliver` is right, and the test calls it broken".to_string());
    }
    if !run.printed("forgetful: broken") {
        return Err("the test does not notice that `forgetful` stores nothing".to_string());
    }
    if !run.printed("careless: broken") {
        return Err("the test does not notice that `careless` delivers the other parcel, too".to_string());
    }
    Ok(())
}
