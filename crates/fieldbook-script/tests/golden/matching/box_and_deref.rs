#[derive(Debug)]
enum Tree {
    Leaf(i32),
    Node(Box<Tree>, Box<Tree>),
}

fn depth(tree: &Tree) -> usize {
    match tree {
        Tree::Leaf(_) => 1,
        Tree::Node(left, right) => 1 + depth(left).max(depth(right)),
    }
}

fn mirror(tree: Tree) -> Tree {
    match tree {
        Tree::Node(left, right) => Tree::Node(Box::new(mirror(*right)), Box::new(mirror(*left))),
        leaf => leaf,
    }
}

fn leaves(tree: &Tree, out: &mut Vec<i32>) {
    match tree {
        Tree::Leaf(value) => out.push(*value),
        Tree::Node(left, right) => {
            leaves(left, out);
            leaves(right, out);
        }
    }
}

fn main() {
    let leaf = |n| Box::new(Tree::Leaf(n));
    let tree = Tree::Node(leaf(1), Box::new(Tree::Node(leaf(2), leaf(3))));
    println!("{}", depth(&tree));
    let mirrored = mirror(tree);
    println!("{mirrored:?}");
    let mut found = Vec::new();
    leaves(&mirrored, &mut found);
    println!("{found:?}");
}
