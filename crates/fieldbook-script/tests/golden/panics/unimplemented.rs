trait Export {
    fn name(&self) -> String;

    fn export(&self) -> String {
        unimplemented!("{} cannot be exported", self.name())
    }
}

struct Image;

impl Export for Image {
    fn name(&self) -> String {
        "an image".into()
    }
}

fn main() {
    println!("{}", Image.name());
    println!("{}", Image.export());
}
