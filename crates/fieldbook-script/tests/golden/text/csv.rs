#[derive(Debug, Clone, PartialEq)]
struct Row {
    name: String,
    age: Option<u32>,
    city: String,
}

fn split_line(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().unwrap().push(c),
        }
    }
    fields
}

fn parse(text: &str) -> Result<Vec<Row>, String> {
    text.lines()
        .skip(1)
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| match split_line(line).as_slice() {
            [name, age, city] => Ok(Row {
                name: name.trim().to_string(),
                age: if age.is_empty() {
                    None
                } else {
                    Some(
                        age.parse()
                            .map_err(|e| format!("line {}: {e}", number + 2))?,
                    )
                },
                city: city.clone(),
            }),
            fields => Err(format!("line {}: {} fields", number + 2, fields.len())),
        })
        .collect()
}

fn main() {
    let text = "name,age,city\nAda,36,London\nBob,,\"Paris, France\"\n\nEve,20,Rome\n";
    let rows = parse(text).unwrap();
    for row in &rows {
        println!("{row:?}");
    }
    let known: Vec<u32> = rows.iter().filter_map(|r| r.age).collect();
    println!("{known:?}");
    println!("{:?}", parse("name,age,city\nAda,old,London"));
    println!("{:?}", parse("name,age,city\nAda,1,x\nBob"));
}
