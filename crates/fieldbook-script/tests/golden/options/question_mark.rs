#[derive(Debug)]
struct Address {
    city: Option<String>,
}

#[derive(Debug)]
struct Person {
    address: Option<Address>,
}

fn city_initial(person: &Person) -> Option<char> {
    let city = person.address.as_ref()?.city.as_ref()?;
    city.chars().next()
}

fn second_word_length(text: &str) -> Option<usize> {
    Some(text.split(' ').nth(1)?.len())
}

fn main() {
    let with = |city: Option<&str>| Person {
        address: Some(Address {
            city: city.map(String::from),
        }),
    };
    println!("{:?}", city_initial(&with(Some("Oslo"))));
    println!("{:?}", city_initial(&with(Some(""))));
    println!("{:?}", city_initial(&with(None)));
    println!("{:?}", city_initial(&Person { address: None }));
    println!(
        "{:?} {:?}",
        second_word_length("one three"),
        second_word_length("one")
    );
}
