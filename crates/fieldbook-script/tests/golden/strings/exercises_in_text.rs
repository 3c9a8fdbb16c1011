// strings and chars API tour, exercism-like
use std::collections::{BTreeMap, BTreeSet, HashMap};

fn is_pangram(s: &str) -> bool {
    let set: BTreeSet<char> = s.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    set.len() == 26
}
fn rle(s: &str) -> String {
    let mut out = String::new();
    let mut it = s.chars().peekable();
    while let Some(c) = it.next() {
        let mut n = 1;
        while it.next_if_eq(&c).is_some() {
            n += 1;
        }
        if n > 1 {
            out.push_str(&n.to_string());
        }
        out.push(c);
    }
    out
}
fn unrle(s: &str) -> String {
    let mut n = 0;
    s.chars().fold(String::new(), |mut acc, c| {
        match c.to_digit(10) {
            Some(d) => n = n * 10 + d as usize,
            None => {
                acc.extend(std::iter::repeat_n(c, n.max(1)));
                n = 0;
            }
        }
        acc
    })
}
fn acronym(s: &str) -> String {
    s.split(|c: char| c.is_whitespace() || c == '-')
        .flat_map(|w| {
            let w = w.trim_matches(|c: char| !c.is_alphabetic());
            w.chars().take(1).chain(w.chars().skip_while(|c| c.is_uppercase()).filter(|c| c.is_uppercase()))
        })
        .flat_map(char::to_uppercase)
        .collect()
}
fn caesar(s: &str, k: u8) -> String {
    s.bytes()
        .map(|b| match b {
            b'a'..=b'z' => (b - b'a' + k) % 26 + b'a',
            b'A'..=b'Z' => (b - b'A' + k) % 26 + b'A',
            _ => b,
        })
        .map(char::from)
        .collect()
}
fn luhn(code: &str) -> bool {
    code.chars()
        .rev()
        .filter(|c| !c.is_whitespace())
        .try_fold((0, 0), |(sum, count), c| {
            c.to_digit(10)
                .map(|d| if count % 2 == 1 { d * 2 } else { d })
                .map(|d| if d > 9 { d - 9 } else { d })
                .map(|d| (sum + d, count + 1))
        })
        .is_some_and(|(sum, n)| n > 1 && sum % 10 == 0)
}
fn pig(word: &str) -> String {
    let first = word.find(['a', 'e', 'i', 'o', 'u']).unwrap_or(0);
    let (head, tail) = word.split_at(first);
    if head.is_empty() { format!("{tail}yay") } else { [tail, head, "ay"].concat() }
}
fn brackets(s: &str) -> bool {
    let mut stack = Vec::new();
    s.chars().all(|c| match c {
        '(' | '[' | '{' => {
            stack.push(c);
            true
        }
        ')' => stack.pop() == Some('('),
        ']' => stack.pop() == Some('['),
        '}' => stack.pop().is_some_and(|o| o == '{'),
        _ => true,
    }) && stack.is_empty()
}
fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split_ascii_whitespace().fold(vec![String::new()], |mut lines, w| {
        let last = lines.last_mut().unwrap();
        if !last.is_empty() && last.len() + 1 + w.len() > width {
            lines.push(w.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            *last += w;
        }
        lines
    })
}

fn main() {
    println!("{} {}", is_pangram("The quick brown fox jumps over the lazy dog"), is_pangram("abc"));
    println!("{} {}", rle("aaabccd"), unrle("3ab2cd"));
    println!("{} {}", acronym("Portable Network-Graphics"), acronym("_HyperText_ markup"));
    println!("{} {}", caesar("Hello, World", 13), luhn("4539 3195 0343 6467"));
    println!("{} {} {}", pig("street"), pig("apple"), brackets("{[()]}("));
    println!("{:?}", wrap("the quick brown fox jumps over", 10));
    let s = "Grüße, Jürgen ❤";
    println!(
        "{} {} {:?}",
        s.len(),
        s.chars().count(),
        s.char_indices().filter(|(_, c)| !c.is_ascii()).collect::<Vec<_>>()
    );
    println!("{} {} {:?}", s.to_uppercase(), s.to_lowercase(), s.find('J'));
    println!("{:?} {:?} {:?}", s.get(0..3), s.get(0..4), s.is_char_boundary(3));
    println!("{:?}", s.bytes().rev().take(3).collect::<Vec<u8>>());
    println!("{:?}", "a,b,,c,".split(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c,".split_terminator(',').rev().collect::<Vec<_>>());
    println!("{:?} {:?}", "a-b-c".splitn(2, '-').collect::<Vec<_>>(), "a-b-c".rsplitn(2, '-').collect::<Vec<_>>());
    println!("{:?}", "one1two22three".split(char::is_numeric).filter(|s| !s.is_empty()).collect::<Vec<_>>());
    println!("{:?}", "k=v=w".rsplit_once('=').zip("k=v".split_once("=")));
    println!("{:?}", "AbcDef".split_inclusive(|c: char| c.is_lowercase()).collect::<Vec<_>>());
    println!("{:?} {:?}", "abcabc".matches("bc").count(), "abcabc".match_indices('a').collect::<Vec<_>>());
    println!("{:?} {:?}", "abcabc".rmatch_indices("c").next(), "xxabxx".trim_start_matches('x'));
    println!("{:?} {:?}", "prefix-body".strip_prefix("prefix-"), "body.rs".strip_suffix(".txt"));
    println!("{:?}", "  pad\t\n".trim_end());
    println!("{} {}", "abc".replace('b', "--"), "aaa".replacen("a", "b", 2));
    println!("{:?} {:?}", "ß".to_uppercase(), 'İ'.to_lowercase().collect::<String>());
    println!("{} {}", "Zebra" < "apple", "a".cmp("B") as i32);
    println!("{:?} {:?}", "abc".chars().rev().collect::<String>(), "abc".char_indices().last());
    println!("{} {:?}", "ab".repeat(3), "tic-tac".chars().position(|c| c == '-'));
    println!("{:?} {:?}", char::from_digit(7, 10), std::char::from_u32(0x41));
    println!("{:?} {:?} {}", 'a' as u32, ('a'..='e').step_by(2).collect::<String>(), 'z' as u8 - b'a');
    println!("{} {} {}", '9'.is_numeric(), 'é'.len_utf8(), '\t'.is_control());
    println!("{} {}", 'ñ'.escape_unicode(), "a\n\"é".escape_debug());
    println!("{} {}", "tab\t".escape_default(), b'\n'.escape_ascii());
    let mut t = String::from("hello");
    t.insert(0, '>');
    t.insert_str(1, "> ");
    println!("{t} {:?} {:?}", t.pop(), t.remove(0));
    t.truncate(3);
    t.retain(|c| c != ' ');
    println!("{t:?} {:?}", t.drain(..1).collect::<String>());
    let mut u = "one two three".to_string();
    u.replace_range(4..7, "2");
    println!("{u} {:?} {}", u.split_off(5), u);
    u.make_ascii_uppercase();
    println!("{u} {} {}", u.eq_ignore_ascii_case("one 2"), u.capacity() >= u.len());
    println!("{:?}", String::from_utf8(vec![104, 105]).unwrap());
    println!("{} {:?}", String::from_utf8_lossy(&[72, 255, 73]), String::from_utf8(vec![0xc0]).is_err());
    println!("{:?}", "x".parse::<char>().map(|c| c.is_alphanumeric()));
    let freq = "mississippi".chars().fold(BTreeMap::new(), |mut m, c| {
        *m.entry(c).or_insert(0usize) += 1;
        m
    });
    println!("{freq:?} {:?}", freq.iter().max_by_key(|(c, n)| (**n, std::cmp::Reverse(**c))));
    let mut words: HashMap<String, Vec<&str>> = HashMap::new();
    for w in ["listen", "silent", "enlist", "google", "gogole"] {
        let mut key: Vec<char> = w.chars().collect();
        key.sort_unstable();
        words.entry(String::from_iter(key)).or_default().push(w);
    }
    let mut groups: Vec<_> = words.into_values().filter(|g| g.len() > 1).collect();
    groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    println!("{groups:?}");
    println!("{:?}", "3 4 five".split(' ').map(|w| w.parse::<u8>().ok()).collect::<Option<Vec<_>>>());
    println!(
        "{:?}",
        "lorem ipsum"
            .split(' ')
            .map(|w| {
                let mut c = w.chars();
                c.next().map(|f| f.to_uppercase().collect::<String>() + c.as_str())
            })
            .collect::<Option<Vec<_>>>()
            .unwrap()
            .join(" ")
    );
    println!("{:?}", "a1b2".chars().partition::<String, _>(|c| c.is_alphabetic()));
    println!("{:?} {:?}", "línea".chars().nth(1), "abc".as_bytes().windows(2).map(|w| w[1] - w[0]).collect::<Vec<_>>());
    println!("{:?}", "line one\r\nline two\n\nend".lines().collect::<Vec<_>>());
    println!("{:?} {:?}", "abc".contains(['x', 'c']), "abc".starts_with(|c: char| c == 'a'));
    println!("{:?}", "€".encode_utf16().collect::<Vec<u16>>());
    println!("{:?} {:?}", "a b c".chars().filter(|c| *c != ' ').max(), "hello".trim_end_matches(&['o', 'l'][..]));
}
