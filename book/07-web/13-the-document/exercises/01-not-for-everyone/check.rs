use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    for path in ["/tune", "/whistle", "/repair"] {
        if !run.printed(&format!("{path}: 200")) {
            return Err(format!("`{path}` does not answer any more; all three are to"));
        }
    }
    if run.mentions("/repair: in the document true") {
        return Err("`/repair` is nobody's business, and stands in the document".to_string());
    }
    if !run.printed("/whistle: in the document true, deprecated true") {
        return Err("the document is to have `/whistle`, and to warn of it".to_string());
    }
    if !run.printed("/tune: in the document true, deprecated false") {
        return Err("`/tune` is to stand in the document as before".to_string());
    }
    Ok(())
}
