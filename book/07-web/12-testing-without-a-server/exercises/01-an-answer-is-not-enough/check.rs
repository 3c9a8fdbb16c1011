use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.printed("right: ok") {
        return Err("the test calls the right program broken".to_string());
    }
    if !run.printed("forgetful: broken") {
        return Err("the test is content with `forgetful`, though nobody was deleted".to_string());
    }
    if !run.printed("thorough: broken") {
        return Err("the test is content with `thorough`, though Ida is gone, too".to_string());
    }
    Ok(())
}
