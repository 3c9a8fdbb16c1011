use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let balances = run.column("account", "balance");
    let total: i64 = balances.iter().map(|balance| balance.parse::<i64>().unwrap_or(0)).sum();
    if total != 200 {
        return Err(format!("there are to be 200 in all, and there are {total}"));
    }
    if balances != ["70", "130"] {
        return Err("the first transfer is to be kept: Mina has 70, Otto 130".to_string());
    }
    if !run.printed("no transfer") {
        return Err("the second transfer is still to fail".to_string());
    }
    Ok(())
}
