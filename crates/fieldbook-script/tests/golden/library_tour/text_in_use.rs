//! Text in use: counting words, wrapping, cases, records, numbers in text.

use std::collections::*;
use std::fmt::Write;
fn main() {
    let text = "It was the best of times,\nit was the worst of times…\n\n  The END. 42 1,234 naïve café 日本";
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    println!("{} {:?}", words.len(), words.last());
    let mut freq: HashMap<String, usize> = HashMap::new();
    for w in &words {
        *freq.entry(w.to_lowercase()).or_insert(0) += 1;
    }
    let mut top: Vec<(&String, &usize)> = freq.iter().collect();
    top.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    for (w, n) in top.iter().take(4) {
        println!("{w:>8} {}", "*".repeat(**n));
    }
    println!(
        "{:?}",
        text.lines().enumerate().map(|(i, l)| (i + 1, l.trim().len(), l.chars().count())).collect::<Vec<_>>()
    );
    println!("{:?}", text.char_indices().filter(|(_, c)| !c.is_ascii()).collect::<Vec<_>>());
    println!(
        "{:?}",
        text.split_whitespace()
            .map(|w| w.trim_matches(|c: char| c.is_ascii_punctuation()))
            .filter_map(|w| w.parse::<i32>().ok())
            .sum::<i32>()
    );
    println!("{:?}", "1,234".replace(',', "").parse::<u32>());
    let title = |s: &str| {
        s.split(' ')
            .map(|w| {
                let mut cs = w.chars();
                cs.next()
                    .map(|f| f.to_uppercase().chain(cs.flat_map(|c| c.to_lowercase())).collect::<String>())
                    .unwrap_or_default()
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    println!("{}", title("hELLO wORLD ßharp"));
    println!(
        "{}",
        "snake_case_name"
            .split('_')
            .enumerate()
            .map(|(i, p)| if i == 0 { p.to_string() } else { p[..1].to_uppercase() + &p[1..] })
            .collect::<String>()
    );
    let camel = "someCamelCaseHTTP";
    let mut snake = String::new();
    for (i, c) in camel.char_indices() {
        if c.is_uppercase() {
            if i != 0 {
                snake.push('_');
            }
            snake.extend(c.to_lowercase());
        } else {
            snake.push(c);
        }
    }
    println!("{snake}");
    let wrapped = text.split_whitespace().fold(vec![String::new()], |mut lines, w| {
        let last = lines.last_mut().unwrap();
        if last.chars().count() + w.chars().count() + 1 > 20 && !last.is_empty() {
            lines.push(w.to_string());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(w);
        }
        lines
    });
    for l in &wrapped {
        println!("|{l:<20}|{l:^24}|");
    }
    let mut t = String::new();
    for (k, v) in [("a", 1.5), ("long key", 22.75)] {
        writeln!(t, "{k:.<12}{v:>8.2}").unwrap();
    }
    print!("{t}");
    println!("{}", "=".repeat(20));
    println!(
        "{:?}",
        "a=1&b=two&c".split('&').map(|p| p.split_once('=').unwrap_or((p, ""))).collect::<BTreeMap<_, _>>()
    );
    let csv = "name,age\n\"Smith, J\",42\nplain,7";
    let rows: Vec<Vec<String>> = csv
        .lines()
        .map(|l| {
            let (mut out, mut cur, mut q) = (vec![], String::new(), false);
            for c in l.chars() {
                match (c, q) {
                    ('"', _) => q = !q,
                    (',', false) => out.push(std::mem::take(&mut cur)),
                    (c, _) => cur.push(c),
                }
            }
            out.push(cur);
            out
        })
        .collect();
    println!("{rows:?}");
    println!("{:?} {:?}", "a/b/c.tar.gz".rsplit_once('/'), "c.tar.gz".split_once('.'));
    println!("{:?}", "key: value: more".splitn(2, ": ").collect::<Vec<_>>());
    println!("{:?}", "x--y---z".split("--").collect::<Vec<_>>());
    println!("{:?} {:?}", "abcabc".find("ca"), "abcabc".rfind('b'));
    println!(
        "{:?}",
        "tEsT"
            .chars()
            .map(|c| if c.is_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() })
            .rev()
            .collect::<String>()
    );
    println!("{:?}", "hello".chars().map(|c| char::from_u32(c as u32 + 1).unwrap()).collect::<String>());
    println!("{:?}", "abc".chars().zip("abd".chars()).position(|(a, b)| a != b));
    println!("{:?}", "ab".chars().flat_map(|c| std::iter::repeat(c).take(2)).collect::<String>());
    println!("{:?}", "zebra".chars().min().into_iter().chain("zebra".chars().max()).collect::<String>());
    println!("{:?}", "a b c".split(' ').rev().collect::<Vec<_>>().concat());
    println!("{:?}", "αβγ".chars().rev().map(|c| c.len_utf8()).sum::<usize>());
    println!(
        "{:?} {:?}",
        "abc".bytes().rev().map(char::from).collect::<String>(),
        "abc".as_bytes().iter().map(|b| b - b'a').collect::<Vec<u8>>()
    );
    println!("{:?}", i64::from_str_radix("-7f", 16).map(|n| format!("{n:b}")));
    println!(
        "{:?}",
        ["0x1F", "0b11", "0o17", "12"]
            .iter()
            .map(|s| match s.get(..2) {
                Some("0x") => i32::from_str_radix(&s[2..], 16),
                Some("0b") => i32::from_str_radix(&s[2..], 2),
                Some("0o") => i32::from_str_radix(&s[2..], 8),
                _ => s.parse(),
            })
            .collect::<Result<Vec<_>, _>>()
    );
    println!("{}", format!("{:>5}|{:<5}|{:^5}|{:+}|{:05}|{:#x}", 1, 2, 3, 4, -5, 255));
    println!("{:?}", "line1\nline2\r\nline3".lines().map(str::len).collect::<Vec<_>>());
    println!("{:?}", "  pad ".trim_start().trim_end_matches(' '));
    println!("{:?}", "aaa".replacen("a", "b", 2));
    println!("{:?}", "one,two;three".split([',', ';']).map(str::to_owned).collect::<Vec<String>>());
    println!(
        "{:?}",
        "Mississippi".matches("ss").count() + "Mississippi".match_indices('i').map(|(i, _)| i).sum::<usize>()
    );
    println!("{:?}", "abc".char_indices().map(|(i, c)| (c, i)).collect::<HashMap<_, _>>()[&'c']);
    println!("{:?}", "word".to_string().into_bytes().iter().fold(0u32, |h, &b| h.rotate_left(5) ^ b as u32));
    println!("{:?}", "x".parse::<char>().unwrap().is_alphabetic());
    println!("{:?}", "3.14abc".trim_end_matches(char::is_alphabetic).parse::<f32>());
    println!("{:?}", "ab cd".split(' ').map(|w| w.chars().rev().collect::<String>()).reduce(|a, b| a + " " + &b));
    println!("{:?}", "tic-tac-toe".split('-').map(|s| s.len()).product::<usize>());
    println!("{:?}", "a1b22".chars().filter(char::is_ascii_digit).collect::<String>().parse::<u64>());
    println!("{:?}", "quick brown".split(' ').max_by_key(|w| w.len()));
    println!(
        "{:?}",
        "été"
            .chars()
            .map(|c| match c {
                'é' => 'e',
                c => c,
            })
            .collect::<String>()
    );
    let mut s = String::from("hello");
    s.replace_range(1..3, "EY");
    s.insert(0, '>');
    s.insert_str(1, "> ");
    println!("{s} {:?} {:?}", s.find('L'), s.char_indices().nth(3));
    s.drain(..3);
    s.retain(|c| c != 'l');
    println!("{s} {:?}", s.pop());
    let mut cs: Vec<char> = s.chars().collect();
    cs.sort_unstable();
    cs.dedup();
    println!("{}", String::from_iter(cs));
    println!("{}", s.as_str() == "hEYl" || s.starts_with("hE") && !s.ends_with(&['x', 'y']));
    println!("{:?}", s.bytes().map(|b| b.is_ascii_uppercase()).collect::<Vec<_>>());
    println!("{:?}", s.eq_ignore_ascii_case("HEY"));
    println!("{}", s + "!" + &1.to_string() + &'c'.to_string());
    println!("{:?}", "😀a".chars().map(|c| (c.len_utf8(), c.len_utf16(), c as u32)).collect::<Vec<_>>());
    println!("{:?}", "a\u{301}".chars().count());
    println!("{:?}", '\u{41}'.to_string() + "\x42\t\\");
    println!("{:?}", 'ß'.to_uppercase().collect::<Vec<_>>());
    println!("{:?}", ('a'..='e').step_by(2).chain('x'..'z').collect::<String>());
    println!("{:?}", "a,b".split(',').collect::<VecDeque<_>>().pop_back());
    println!("{:?}", "abc".get(1..).and_then(|s| s.chars().next()));
    println!(
        "{}",
        "multi
line"
    );
    println!("{}", concat!("a", 1, 2.5, true));
    println!("{}", r"raw\n".len());
    println!(
        "{}",
        "esc \
   continued"
    );
}
