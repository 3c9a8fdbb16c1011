#[derive(Debug)]
struct Slot {
    holder: Option<String>,
}

fn main() {
    let mut slot = Slot {
        holder: Some("Ada".to_string()),
    };
    let taken = slot.holder.take();
    println!("{taken:?} {slot:?}");
    println!("{:?}", slot.holder.replace("Bob".into()));
    println!("{:?}", slot.holder.insert("Eve".into()));
    let mut counter: Option<u32> = None;
    *counter.get_or_insert(5) += 1;
    *counter.get_or_insert_with(|| 100) += 1;
    println!("{counter:?}");
    if let Some(count) = counter.as_mut() {
        *count *= 2;
    }
    println!("{counter:?}");
    if let Some(name) = &mut slot.holder {
        name.push('!');
    }
    println!(
        "{:?} {:?}",
        slot.holder.as_deref(),
        slot.holder.as_ref().map(|n| n.len())
    );
    let copied: Option<i32> = [1, 2].iter().max().copied();
    println!("{copied:?} {:?}", counter.take_if(|c| *c > 10));
    println!("{counter:?}");
}
