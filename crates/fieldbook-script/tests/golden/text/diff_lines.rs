#[derive(Debug, PartialEq)]
enum Change<'a> {
    Same(&'a str),
    Removed(&'a str),
    Added(&'a str),
}

fn diff<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Change<'a>> {
    let mut table = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            table[i][j] = if old[i] == new[j] {
                table[i + 1][j + 1] + 1
            } else {
                table[i + 1][j].max(table[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut changes = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            changes.push(Change::Same(old[i]));
            i += 1;
            j += 1;
        } else if j == new.len() || (i < old.len() && table[i + 1][j] >= table[i][j + 1]) {
            changes.push(Change::Removed(old[i]));
            i += 1;
        } else {
            changes.push(Change::Added(new[j]));
            j += 1;
        }
    }
    changes
}

fn main() {
    let old: Vec<&str> = "one\ntwo\nthree\nfour".lines().collect();
    let new: Vec<&str> = "one\nthree\n3.5\nfour".lines().collect();
    for change in diff(&old, &new) {
        match change {
            Change::Same(line) => println!("  {line}"),
            Change::Removed(line) => println!("- {line}"),
            Change::Added(line) => println!("+ {line}"),
        }
    }
}
