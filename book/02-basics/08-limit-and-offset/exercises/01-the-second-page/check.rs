use crate::run::Run;

pub fn check(run: &Run) -> Result<(), String> {
    let asked = run.sent("SELECT");
    if asked.iter().map(|sent| sent.rows).sum::<usize>() != 2 {
        return Err("one question is to return two rows, and no others are to be fetched".to_string());
    }
    let lines: Vec<String> = run.output.iter().map(|line| line.trim().to_string()).collect();
    if lines == ["Echo", "Lantern"] {
        return Err("this is a page that begins with the second name; the second page begins with the third".to_string());
    }
    if lines != ["Lantern", "Night Owl"] {
        return Err(format!("in the alphabet's order the second page is Lantern, Night Owl; yours is {}", lines.join(", ")));
    }
    Ok(())
}
