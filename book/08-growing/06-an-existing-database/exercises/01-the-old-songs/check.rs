use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.tables.len() != 1 {
        return Err("the model made a table of its own beside TBL_SONGS; it is to use the one that is there".to_string());
    }
    if run.column("TBL_SONGS", "SNG_TITLE") != ["Dawn", "Hum", "Ave"] {
        return Err("in TBL_SONGS there are to be Dawn, Hum and Ave".to_string());
    }
    if run.column("TBL_SONGS", "SNG_YEAR") != ["1843", "NULL", "1590"] {
        return Err("the years are to be 1843, unknown and 1590".to_string());
    }
    if run.column("TBL_SONGS", "SNG_SHELF") != ["B", "A", "new"] {
        return Err("the shelf of Ave is to be the database's own `new`; leave the column out of the model".to_string());
    }
    if !run.printed("8: Hum, None") || !run.printed("9: Ave, Some(1590)") {
        return Err("three songs are to be printed, `8: Hum, None` and `9: Ave, Some(1590)` among them".to_string());
    }
    Ok(())
}
