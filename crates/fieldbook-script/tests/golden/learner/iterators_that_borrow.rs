//! Iterators of one's own that borrow: windows over text, merged lists, trees walked without recursion.

use std::collections::HashMap;
use std::iter::FusedIterator;

struct Words<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let start = self.rest.find(char::is_alphanumeric)?;
        let rest = &self.rest[start..];
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.rest = rest;
        Some(word)
    }
}

impl FusedIterator for Words<'_> {}

trait WordsExt {
    fn words(&self) -> Words<'_>;
}

impl WordsExt for str {
    fn words(&self) -> Words<'_> {
        Words { rest: self }
    }
}

struct Merged<'a, T> {
    left: &'a [T],
    right: &'a [T],
}

impl<'a, T: Ord> Iterator for Merged<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        let side = match (self.left.first(), self.right.first()) {
            (Some(a), Some(b)) if b < a => &mut self.right,
            (Some(_), _) => &mut self.left,
            (None, _) => &mut self.right,
        };
        let (first, rest) = side.split_first()?;
        *side = rest;
        Some(first)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.left.len() + self.right.len();
        (len, Some(len))
    }
}

impl<T: Ord> ExactSizeIterator for Merged<'_, T> {}

#[derive(Debug)]
struct Tree<T> {
    value: T,
    children: Vec<Tree<T>>,
}

impl<T> Tree<T> {
    fn leaf(value: T) -> Self {
        Tree { value, children: Vec::new() }
    }
    fn with(mut self, child: Tree<T>) -> Self {
        self.children.push(child);
        self
    }
    fn depth_first(&self) -> DepthFirst<'_, T> {
        DepthFirst { stack: vec![(0, self)] }
    }
    fn values_mut(&mut self) -> Box<dyn Iterator<Item = &mut T> + '_> {
        Box::new(std::iter::once(&mut self.value).chain(self.children.iter_mut().flat_map(|child| child.values_mut())))
    }
}

struct DepthFirst<'t, T> {
    stack: Vec<(usize, &'t Tree<T>)>,
}

impl<'t, T> Iterator for DepthFirst<'t, T> {
    type Item = (usize, &'t T);

    fn next(&mut self) -> Option<Self::Item> {
        let (depth, tree) = self.stack.pop()?;
        self.stack.extend(tree.children.iter().rev().map(|child| (depth + 1, child)));
        Some((depth, &tree.value))
    }
}

struct Pairs<'a, T> {
    items: &'a [T],
    i: usize,
    j: usize,
}

impl<'a, T> Iterator for Pairs<'a, T> {
    type Item = (&'a T, &'a T);
    fn next(&mut self) -> Option<Self::Item> {
        self.j += 1;
        if self.j >= self.items.len() {
            self.i += 1;
            self.j = self.i + 1;
        }
        Some((self.items.get(self.i)?, self.items.get(self.j)?))
    }
}

fn pairs<T>(items: &[T]) -> Pairs<'_, T> {
    Pairs { items, i: 0, j: 0 }
}

fn longest<'t>(words: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    words.fold(None, |best: Option<&'t str>, word| match best {
        Some(known) if known.len() >= word.len() => best,
        _ => Some(word),
    })
}

fn main() {
    let text = String::from("The quick, brown fox -- it jumps; over 2 lazy dogs!");
    println!("{:?}", text.words().collect::<Vec<_>>());
    println!("{:?} {:?}", longest(text.words()), longest("...".words()));
    let mut lengths: HashMap<usize, Vec<&str>> = HashMap::new();
    text.words().for_each(|word| lengths.entry(word.len()).or_default().push(word));
    let mut lengths: Vec<_> = lengths.into_iter().collect();
    lengths.sort_unstable_by(|a, b| b.0.cmp(&a.0));
    println!("{lengths:?}");

    let merged = Merged { left: &[1, 4, 9], right: &[2, 3, 10, 11] };
    println!("{} {:?}", merged.len(), merged.collect::<Vec<_>>());
    let (a, b) = (["b", "d"], ["a", "c", "e"]);
    let mut both = Merged { left: &a, right: &b }.copied().enumerate().skip(1).step_by(2);
    println!("{:?} {:?} {:?}", both.next(), both.next(), both.next());

    let mut tree = Tree::leaf("root".to_string())
        .with(Tree::leaf("a".to_string()).with(Tree::leaf("a1".to_string())).with(Tree::leaf("a2".to_string())))
        .with(Tree::leaf("b".to_string()));
    for value in tree.values_mut() {
        value.make_ascii_uppercase();
    }
    for (depth, value) in tree.depth_first() {
        println!("{}{value}", "  ".repeat(depth));
    }
    println!("{:?}", tree.depth_first().max_by_key(|(depth, value)| (*depth, value.len())));
    println!("{:?}", pairs(&['x', 'y', 'z']).collect::<Vec<_>>());
    println!("{}", pairs(&[3, 5, 8, 13]).filter(|(a, b)| (*a + *b) % 2 == 0).count());
}
