use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if !run.table("chart").is_some_and(|table| table.columns.contains(&"version".to_string())) {
        return Err("the chart has lost its version; that is no way to make peace".to_string());
    }
    let (dose, version) = (run.column("chart", "dose").join(", "), run.column("chart", "version").join(", "));
    if dose == "15" {
        return Err("the dose is 15: only one of the two was stored".to_string());
    }
    if dose != "20" {
        return Err(format!("the dose is to be 20, and is {dose}"));
    }
    if version != "3" {
        return Err(format!("two changes make version 3, and the chart has version {version}"));
    }
    if !run.printed("somebody was faster") {
        return Err("print `somebody was faster` when the night hears of it".to_string());
    }
    Ok(())
}
