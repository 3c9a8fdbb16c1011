use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("booking", "guests") != ["3", "5"] {
        return Err("the first booking is for three now, and the second for five as before".to_string());
    }
    if run.column("booking", "name") != ["Otto", "Mina"] {
        return Err("a name was lost; nobody said a word of names".to_string());
    }
    let wishes = run.column("booking", "wish");
    if wishes[0] != "near the lake" {
        return Err("Otto's wish was erased, and he said nothing of it".to_string());
    }
    if wishes[1] != "NULL" {
        return Err("Mina took her wish back: `null` was said, and is to be stored".to_string());
    }
    Ok(())
}
