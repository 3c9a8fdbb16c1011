use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let said = run.output.last().cloned().unwrap_or_default();
    if said.trim() == "[]" {
        return Err("nobody was found: no single crop is both pears and plums".to_string());
    }
    if said.contains("Bo") || said.contains("Cy") {
        return Err("Bo has only pears, and Cy only plums; one of the two is not enough".to_string());
    }
    if said.matches("Di").count() > 1 || said.matches("Ada").count() > 1 {
        return Err("a grower is named more than once; you want growers, not pairs of crops".to_string());
    }
    if said.trim() != "[\"Ada\", \"Di\"]" {
        return Err(format!("`[\"Ada\", \"Di\"]` is wanted, and `{said}` was printed"));
    }
    let selects = run.sent("SELECT");
    if selects.len() != 1 || selects[0].rows != 2 {
        return Err("one SELECT of two rows is enough".to_string());
    }
    Ok(())
}
