//! A tree is changed while a reference into it is held.
#[derive(Default)]
struct Tree {
    children: Vec<Tree>,
    name: String,
}
impl Tree {
    fn deepest(&self) -> &str {
        self.children.last().map_or(self.name.as_str(), |child| child.deepest())
    }
}
fn main() {
    let mut tree = Tree::default();
    let name = tree.deepest();
    tree.children.push(Tree::default());
    println!("{name}");
}
