//! Array pattern too short.

fn main() {
    let rgb = [1, 2, 3];
    let [r, g] = rgb;
    println!("{r}{g}");
}
