use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let (starts, ends) = (run.column("line", "starts"), run.column("line", "ends"));
    if starts.len() > 1 {
        return Err("a line that goes from the park to the park was stored".to_string());
    }
    if starts.is_empty() {
        return Err("the line from the harbour to the hill is to be stored".to_string());
    }
    if starts[0] != "harbour" || ends[0] != "hill" {
        return Err(format!("stored as `harbour` to `hill`, in small letters and without blanks; you have `{}` to `{}`", starts[0], ends[0]));
    }
    if !run.mentions("it goes nowhere") {
        return Err("the second line is to be refused with the words `it goes nowhere`".to_string());
    }
    Ok(())
}
