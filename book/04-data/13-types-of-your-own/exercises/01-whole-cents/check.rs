use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let prices = run.column("ticket", "price");
    if prices.is_empty() {
        return Err("no ticket is stored: `price` cannot read `19.90` yet".to_string());
    }
    if prices.iter().any(|price| price.contains('.')) {
        return Err("the column is to hold whole cents, 1990 and not 19.90".to_string());
    }
    if prices.len() > 2 {
        return Err(format!("`19.9` is stored as {}; a digit is missing, so refuse it", prices[2]));
    }
    if prices != ["1990", "505"] {
        return Err("two tickets are to be stored, for 1990 cents and for 505".to_string());
    }
    for shown in ["\"price\":\"19.90\"", "\"price\":\"5.05\""] {
        if !run.output.iter().any(|line| line.contains(shown)) {
            return Err(format!("print {shown}: a price goes out as it came"));
        }
    }
    Ok(())
}
