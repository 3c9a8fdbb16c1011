use std::cell::RefCell;
use std::rc::{Rc, Weak};

#[derive(Debug)]
struct Folder {
    name: String,
    parent: RefCell<Weak<Folder>>,
    children: RefCell<Vec<Rc<Folder>>>,
}

impl Folder {
    fn new(name: &str) -> Rc<Folder> {
        Rc::new(Folder {
            name: name.to_string(),
            parent: RefCell::new(Weak::new()),
            children: RefCell::new(vec![]),
        })
    }

    fn path(&self) -> String {
        match self.parent.borrow().upgrade() {
            Some(parent) => format!("{}/{}", parent.path(), self.name),
            None => self.name.clone(),
        }
    }

    fn count(&self) -> usize {
        1 + self
            .children
            .borrow()
            .iter()
            .map(|child| child.count())
            .sum::<usize>()
    }
}

fn adopt(parent: &Rc<Folder>, child: Rc<Folder>) {
    *child.parent.borrow_mut() = Rc::downgrade(parent);
    parent.children.borrow_mut().push(child);
}

fn main() {
    let root = Folder::new("root");
    let usr = Folder::new("usr");
    let bin = Folder::new("bin");
    adopt(&usr, bin.clone());
    adopt(&root, usr);
    println!("{} {}", bin.path(), root.count());
    println!("{} {}", Rc::strong_count(&bin), Rc::weak_count(&root));
    drop(root);
    println!("{}", bin.path());
}
