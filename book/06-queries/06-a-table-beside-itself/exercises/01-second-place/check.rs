use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let said = run.output.last().cloned().unwrap_or_default();
    if said.contains("apples") || said.contains("ginger") {
        return Err("the second from below was found: join with those that pay more".to_string());
    }
    if said.contains("bread") || said.contains("eggs") {
        return Err("bread and eggs pay the most of their rows; the second place is asked for".to_string());
    }
    if said.trim() != "[\"cheese\", \"figs\"]" {
        return Err(format!("in each row one stall has exactly one dearer: `[\"cheese\", \"figs\"]`, and not `{said}`"));
    }
    let rows: usize = run.sent("SELECT").iter().map(|sent| sent.rows).sum();
    if rows != 2 {
        return Err(format!("the database sent {rows} rows for two names; let it do the choosing"));
    }
    Ok(())
}
