fn label(id: u32, name: &str) -> String {
    format!("#{id:04}-{}", name.to_lowercase())
}

fn main() {
    let labels: Vec<String> = [(1, "Alpha"), (20, "Beta")]
        .iter()
        .map(|(id, name)| label(*id, name))
        .collect();
    println!("{}", labels.join(" / "));
    let inner = format!("{:?}", labels);
    println!("{:>40}", inner);
    println!("{}", format!("{}{}", 1, 2).parse::<i32>().unwrap() + 1);
    let parts = format_args!("{} {}", 1, 2).to_string();
    println!("{parts}");
    println!("{}", stringify!(a + b));
    assert_eq!(label(3, "X"), "#0003-x", "label of {}", 3);
}
