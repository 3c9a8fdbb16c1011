use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let of = |day: &str| -> Vec<String> {
        let said = run.output.iter().filter(|line| line.starts_with(day));
        said.map(|line| line.split(": ").last().unwrap_or_default().to_string()).collect()
    };
    let (monday, tuesday) = (of("Monday"), of("Tuesday"));
    if monday == ["0", "1", "2"] {
        return Err("the first one who asks is to be told 1, and is told 0".to_string());
    }
    if monday != ["1", "2", "3"] {
        return Err(format!("the number is to grow with each request: 1, 2, 3, and not {}", monday.join(", ")));
    }
    if tuesday != ["1", "2", "3"] {
        return Err(format!("on Tuesday a new application is to begin at 1, and it said {}", tuesday.join(", ")));
    }
    Ok(())
}
