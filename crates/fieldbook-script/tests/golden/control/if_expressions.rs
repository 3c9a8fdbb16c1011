fn sign(n: i32) -> i32 {
    if n > 0 {
        1
    } else if n < 0 {
        -1
    } else {
        0
    }
}

fn leap(year: u32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn main() {
    println!("{} {} {}", sign(5), sign(-5), sign(0));
    let years: Vec<u32> = [1900, 2000, 2023, 2024]
        .into_iter()
        .filter(|y| leap(*y))
        .collect();
    println!("{years:?}");
    let x = 5;
    let text = if x > 3 && x < 10 {
        "between"
    } else {
        "outside"
    };
    println!("{text}");
    let flag = !(x == 5) || x != 6;
    println!("{flag} {} {}", true ^ true, true & false | true);
    let checked = |label: &str, value: bool| {
        println!("checking {label}");
        value
    };
    if checked("a", false) && checked("b", true) {
        println!("both");
    }
    if checked("c", true) || checked("d", true) {
        println!("either");
    }
    let unit = if x > 100 {
        println!("big")
    };
    println!("{unit:?}");
}
