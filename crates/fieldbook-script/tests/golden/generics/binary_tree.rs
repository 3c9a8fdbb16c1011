#[derive(Debug)]
struct Node<K, V> {
    key: K,
    value: V,
    left: Option<Box<Node<K, V>>>,
    right: Option<Box<Node<K, V>>>,
}

#[derive(Debug)]
struct Tree<K, V> {
    root: Option<Box<Node<K, V>>>,
    size: usize,
}

impl<K: Ord, V> Tree<K, V> {
    fn new() -> Self {
        Tree {
            root: None,
            size: 0,
        }
    }

    fn insert(&mut self, key: K, value: V) {
        let mut place = &mut self.root;
        while let Some(node) = place {
            if key == node.key {
                node.value = value;
                return;
            }
            place = if key < node.key {
                &mut node.left
            } else {
                &mut node.right
            };
        }
        *place = Some(Box::new(Node {
            key,
            value,
            left: None,
            right: None,
        }));
        self.size += 1;
    }

    fn get(&self, key: &K) -> Option<&V> {
        let mut place = self.root.as_ref();
        while let Some(node) = place {
            match key.cmp(&node.key) {
                std::cmp::Ordering::Equal => return Some(&node.value),
                std::cmp::Ordering::Less => place = node.left.as_ref(),
                std::cmp::Ordering::Greater => place = node.right.as_ref(),
            }
        }
        None
    }

    fn keys<'a>(node: &'a Option<Box<Node<K, V>>>, out: &mut Vec<&'a K>) {
        if let Some(node) = node {
            Self::keys(&node.left, out);
            out.push(&node.key);
            Self::keys(&node.right, out);
        }
    }
}

fn main() {
    let mut tree = Tree::new();
    for (key, value) in [
        (5, "five"),
        (2, "two"),
        (8, "eight"),
        (2, "zwei"),
        (6, "six"),
    ] {
        tree.insert(key, value);
    }
    println!("{} {:?} {:?}", tree.size, tree.get(&2), tree.get(&7));
    let mut keys = Vec::new();
    Tree::keys(&tree.root, &mut keys);
    println!("{keys:?}");
}
