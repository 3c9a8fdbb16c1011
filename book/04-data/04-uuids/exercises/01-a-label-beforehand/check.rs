use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let (parcels, labels) = (run.column("parcel", "id"), run.column("label", "parcel_id"));
    if parcels.len() != 2 || labels.len() != 2 {
        return Err("two parcels and two labels are to be stored".to_string());
    }
    for label in &labels {
        if !parcels.contains(label) {
            return Err("a label leads to no parcel".to_string());
        }
    }
    if labels[0] == labels[1] {
        return Err("both labels lead to the same parcel".to_string());
    }
    let first = run.happened.iter().position(|what| what.starts_with("INSERT")).unwrap_or(0);
    let last = run.happened.iter().rposition(|what| what.starts_with("INSERT")).unwrap_or(0);
    if run.happened[first..last].contains(&"commit".to_string()) {
        return Err("a parcel had to be stored before its label could be built; one transaction is enough".to_string());
    }
    if parcels.iter().any(|id| id.len() < 32) {
        return Err("the ids are to be made up without asking anybody, and unlike any other: a Uuid".to_string());
    }
    Ok(())
}
