use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.statements.iter().any(|sent| sent.params.iter().any(|bound| bound.contains("correct horse"))) {
        return Err("the password itself went to the database; only its hash may".to_string());
    }
    let hashes = run.column("singer", "hash");
    if hashes[1] != "hash of 8 letters" {
        return Err("Otto sent no password, and his is another now".to_string());
    }
    if hashes[0] != "hash of 13 letters" {
        return Err("Ida still comes in with her old password".to_string());
    }
    if run.column("singer", "name") != ["Ida", "Otho"] {
        return Err("Otto is to be called Otho, and Ida as before".to_string());
    }
    Ok(())
}
