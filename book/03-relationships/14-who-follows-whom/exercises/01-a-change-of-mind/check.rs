use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    if run.column("reader", "name").len() != 3 {
        return Err("all three readers are to stay; it is a link that goes".to_string());
    }
    let (fans, stars) = (run.column("follow", "fan_id"), run.column("follow", "star_id"));
    let links: Vec<String> = (0..fans.len()).map(|place| format!("{} > {}", fans[place], stars[place])).collect();
    let has = |link: &str| links.iter().any(|known| known == link);
    if has("3 > 2") {
        return Err("Zoe still follows Otto".to_string());
    }
    if has("3 > 1") && !has("1 > 3") {
        return Err("now Zoe follows Mina; it is to be the other way round".to_string());
    }
    if !has("1 > 3") {
        return Err("Mina does not follow Zoe yet".to_string());
    }
    if !has("1 > 2") || links.len() != 2 {
        return Err(format!("Mina follows Otto and Zoe, and nobody else follows anybody; there are {} links", links.len()));
    }
    Ok(())
}
