fn main() {
    let bytes = b"abc;
}
