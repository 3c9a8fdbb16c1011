use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.mentions("21") || run.mentions("figs") {
        return Err("what is not paid for is counted too; leave those sales out before they are added up".to_string());
    }
    if !run.printed("plums: 11 kilos") {
        return Err("of plums 11 kilos are paid for, in two sales; print `plums: 11 kilos`".to_string());
    }
    if run.output != ["pears: 12 kilos", "plums: 11 kilos"] {
        return Err(format!("two lines are wanted, pears before plums, and this was printed: {}", run.output.join(", ")));
    }
    let rows: usize = run.sent("SELECT").iter().map(|sent| sent.rows).sum();
    if rows != 2 {
        return Err(format!("the database sent {rows} rows for two lines; let it add up and choose"));
    }
    Ok(())
}
