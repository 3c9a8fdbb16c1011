//! Text: searching, splitting, replacing, parsing and its errors, characters and bytes.

use std::fmt::Write as _;
use std::str::FromStr;
fn main() {
    let s = "Hello, Wörld! ";
    println!("{:?}", s.char_indices().rev().find(|(_, c)| c.is_uppercase()));
    println!("{:?}", s.chars().rev().collect::<String>());
    println!("{:?}", s.bytes().rev().take(3).collect::<Vec<u8>>());
    println!("{:?}", s.trim_end_matches([' ', '!']));
    println!("{:?}", s.trim_matches(|c: char| !c.is_alphanumeric()));
    println!("{:?}", s.split(char::is_whitespace).collect::<Vec<_>>());
    println!("{:?}", s.split(&[',', ' '][..]).filter(|p| !p.is_empty()).collect::<Vec<_>>());
    println!("{:?}", s.split([',', '!']).map(str::trim).collect::<Vec<_>>());
    println!("{:?}", s.rmatches('l').count());
    println!("{:?}", s.rmatch_indices("l").collect::<Vec<_>>());
    println!("{:?}", s.rsplit_terminator('!').collect::<Vec<_>>());
    println!("{:?}", s.find(char::is_uppercase));
    println!("{:?}", s.rfind(|c: char| c == 'l'));
    println!("{:?}", s.strip_prefix("Hello").and_then(|r| r.strip_suffix(' ')));
    println!("{:?}", s.get(0..5));
    println!("{:?}", s.get(8..9));
    println!("{:?}", s.get(..));
    println!("{:?}", s.is_char_boundary(9));
    println!("{:?}", s.split_at(5));
    println!("{:?}", s.to_owned() + "x" + &String::from("y"));
    println!("{:?}", s.chars().nth(8));
    println!("{:?}", s.chars().last());
    println!("{:?}", s.chars().count());
    println!("{:?}", s.as_bytes()[0] as char);
    println!("{:?}", s.bytes().nth(1));
    println!("{:?}", s.bytes().len());
    println!("{:?}", s.replace(char::is_alphabetic, "x"));
    println!("{:?}", s.replace(['l', 'o'], "_"));
    println!("{:?}", s.replacen('l', "L", 2));
    println!("{:?}", s.chars().filter(|c| "aeiou".contains(*c)).count());
    println!("{:?}", s.chars().all(char::is_alphanumeric));
    println!(
        "{:?}",
        s.chars()
            .map(|c| if c.is_lowercase() { c.to_uppercase().to_string() } else { c.to_lowercase().to_string() })
            .collect::<String>()
    );
    println!("{:?}", s.chars().flat_map(char::to_uppercase).collect::<String>());
    println!(
        "{:?}",
        s.char_indices().map(|(i, c)| if i % 2 == 0 { c.to_ascii_uppercase() } else { c }).collect::<String>()
    );
    println!("{}", s.escape_debug());
    println!("{}", "tab\t\"q\" é".escape_default());
    println!("{}", s.escape_unicode());
    let mut t = String::from("abc");
    t.insert(1, 'é');
    t.insert_str(0, ">>");
    println!("{t} {}", t.len());
    t.remove(0);
    println!("{t}");
    t.retain(|c| c != 'b');
    println!("{t}");
    t.replace_range(0..1, "***");
    println!("{t}");
    t.extend(['x', 'y']);
    t.extend(["q", "r"]);
    t.extend(vec![String::from("z")]);
    println!("{t}");
    println!("{:?} {t}", t.drain(..3).collect::<String>());
    println!("{:?} {t}", t.split_off(3));
    t.truncate(1);
    println!("{t}");
    println!("{:?}", t.pop());
    println!("{:?} {}", t.pop(), t.is_empty());
    write!(t, "{:03}", 7).unwrap();
    writeln!(&mut t, "!").unwrap();
    println!("{t:?}");
    t += "abc";
    t += &format!("{}", 1);
    t.push_str(&"z".repeat(3));
    println!("{t:?}");
    println!("{:?}", t.into_bytes());
    println!("{:?}", String::from_utf8(vec![104, 105]));
    println!("{:?}", String::from_utf8_lossy(&[104, 105]));
    println!("{:?}", String::from_utf8(vec![0xff]).is_err());
    println!("{:?}", std::str::from_utf8(&[0xe2, 0x82, 0xac]).unwrap());
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".split_terminator(',').count());
    println!("{:?}", "".split(',').collect::<Vec<_>>());
    println!("{:?}", "".lines().count());
    println!("{:?}", "abc".split("").collect::<Vec<_>>());
    println!("{:?}", "k=v=w".split_once('='));
    println!("{:?}", "k=v=w".rsplit_once("="));
    println!("{:?}", "k".split_once("="));
    println!("{:?}", "a\r\nb\n\nc\n".lines().collect::<Vec<_>>());
    println!("{:?}", " a  b\tc\n".split_whitespace().rev().collect::<Vec<_>>().join(" "));
    println!("{:?}", "one two three".splitn(2, ' ').collect::<Vec<_>>());
    println!("{:?}", "one two three".rsplitn(2, ' ').collect::<Vec<_>>());
    println!("{:?}", "abcabc".matches("bc").count());
    println!("{:?}", "abcabc".match_indices('b').collect::<Vec<_>>());
    println!("{:?}", "x".cmp("y"));
    println!("{:?}", "abc" < "abd");
    println!("{:?}", "Zebra".to_lowercase().cmp(&"apple".to_lowercase()));
    println!("{:?}", "Straße".to_uppercase());
    println!("{:?}", "ΑΣ".to_lowercase());
    println!("{:?}", "ß".len());
    println!("{:?}", i32::from_str("42"));
    println!("{:?}", "4x".parse::<i32>());
    println!("{:?}", "".parse::<u8>());
    println!("{:?}", "256".parse::<u8>());
    println!("{:?}", "-1".parse::<u8>());
    println!("{:?}", "-129".parse::<i8>());
    println!("{:?}", "+5".parse::<i32>());
    println!("{:?}", "1e3".parse::<f64>());
    println!("{:?}", "abc".parse::<f64>());
    println!("{:?}", "".parse::<f64>());
    println!("{:?}", "inf".parse::<f64>());
    println!("{:?}", ".5".parse::<f64>());
    println!("{:?}", "true".parse::<bool>());
    println!("{:?}", "True".parse::<bool>());
    println!("{:?}", "ab".parse::<char>());
    println!("{:?}", " 5".parse::<i32>().map_err(|e| e.to_string()));
    println!("{:?}", "5".parse::<String>());
    println!("{:?}", "x".parse::<i32>().unwrap_err().kind());
    println!("{:?}", "-".parse::<i32>());
    println!("{:?}", u32::from_str_radix("ff", 16));
    println!("{:?}", i64::from_str_radix("-1010", 2));
    println!("{:?}", u8::from_str_radix("zz", 36));
    println!("{:?}", 'a' as u32);
    println!("{:?}", (b'a' + 2) as char);
    println!("{:?}", char::from(65));
    println!("{:?}", char::from_u32(0x41));
    println!("{:?}", char::from_digit(7, 10));
    println!("{:?}", u32::from('a'));
    println!("{:?}", u8::try_from('a'));
    println!("{:?}", u8::try_from('é'));
    println!("{:?}", u8::try_from('ł').is_err());
    println!("{:?}", char::try_from(0xd800u32));
    println!("{:?}", 'z'.to_digit(36));
    println!("{:?}", ('a'..='z').nth(3));
    println!("{:?}", 'é'.len_utf8());
    println!("{:?}", '9'.is_numeric());
    println!("{:?}", ('a' as u8..=b'e').map(char::from).collect::<String>());
    println!("{:?}", 'x'.is_ascii_hexdigit());
    println!("{:?}", b'7'.is_ascii_digit());
    println!("{:?}", (b'7' - b'0') as u32 + 1);
    println!("{:?}", b"bytes\n");
    println!("{:?}", br"raw");
    println!("{}", r#"raw "quoted""#);
    println!(
        "{:?}",
        "multi \
        line"
    );
    println!("{:?}", 'a'.max('b'));
    println!("{:?}", "\u{1F600}".chars().next().map(|c| c as u32));
    println!("{:?}", char::is_alphabetic('x'));
    let mut cs: Vec<char> = "hello".chars().collect();
    cs.sort();
    cs.dedup();
    println!("{}", cs.iter().collect::<String>());
    println!("{}", cs.into_iter().rev().collect::<String>());
    println!("{}", String::from_iter(['a', 'b']));
    let words = vec!["apple", "bob"];
    println!(
        "{}",
        words
            .iter()
            .map(|w| {
                let mut c = w.chars();
                match c.next() {
                    Some(f) => f.to_uppercase().collect::<String>() + c.as_str(),
                    None => String::new(),
                }
            })
            .collect::<Vec<_>>()
            .join(" ")
    );
    let b: Box<str> = "boxed".into();
    println!("{b} {}", b.len());
    let rc: std::rc::Rc<str> = "rc".into();
    println!("{rc}");
    let s2: String = b.into();
    println!("{s2}");
    let s3 = String::from('c');
    println!("{s3}");
    println!("{:?}", "abc".bytes().map(|b| b as u32).sum::<u32>());
    println!("{:?}", "abc".bytes().fold(0u64, |h, b| h.wrapping_mul(31).wrapping_add(b as u64)));
    println!("{:?}", "Ab".eq_ignore_ascii_case("aB"));
    println!("{:?}", "a".repeat(0));
    println!("{:?}", "abc".contains(&['x', 'c']));
    println!("{:?}", "abc".starts_with(['a', 'b']));
    println!("{:?}", "abc".ends_with(char::is_alphabetic));
    println!("{:?}", "a-b_c".split(|c| c == '-' || c == '_').collect::<Vec<_>>());
    println!("{:?}", "abc".char_indices().nth(1));
    println!("{:?}", "  x ".trim_start());
    println!("{:?}", "x".chars().next().unwrap().is_alphabetic());
    println!(
        "{:?}",
        "tEST"
            .chars()
            .enumerate()
            .map(|(i, c)| if i == 0 { c.to_uppercase().next().unwrap() } else { c.to_lowercase().next().unwrap() })
            .collect::<String>()
    );
    println!("{}", "ab".chars().map(|c| ((c as u8 - b'a' + 13) % 26 + b'a') as char).collect::<String>());
    println!("{:?}", "abc".as_bytes().windows(2).map(|w| w[1] - w[0]).collect::<Vec<_>>());
    println!("{:?}", "a b".split(' ').map(|s| s.to_string()).collect::<Vec<String>>());
    println!("{:?}", String::from("x").as_str() == "x");
    println!("{:?}", "x" == String::from("x"));
    println!("{:?}", String::from("a").max(String::from("b")));
    println!("{:?}", "abc".chars().zip("abd".chars()).filter(|(a, b)| a != b).count());
    println!("{:?}", "abc".chars().position(|c| c == 'c'));
    println!("{:?}", "a".concat_it());
    let cow = String::from_utf8_lossy(b"hi");
    println!("{} {}", cow, cow.clone().into_owned());
    println!("{:?}", "abc".split_at_checked(9));
    println!(
        "{:?}",
        "x=1;y=2"
            .split(';')
            .filter_map(|kv| kv.split_once('='))
            .map(|(k, v)| (k, v.parse::<i32>().unwrap()))
            .collect::<std::collections::BTreeMap<_, _>>()
    );
    println!("{:?}", "abc".chars().map(|c| c as u8).collect::<Vec<u8>>());
    println!("{:?}", "a\\b'\"\n\0\u{7f}é");
    println!("{:?} {:?}", '\'', "'");
    println!("{:?}", "x".to_string().into_boxed_str());
    println!("{:?}", "abc".trim_start_matches("a").trim_end_matches(char::is_alphabetic));
    println!("{:?}", "lorem ipsum".split(' ').map(|w| w.len()).max());
    println!("{:?}", "abc".char_indices().rev().map(|(i, c)| format!("{i}{c}")).collect::<Vec<_>>());
    println!("{:?}", "0b101".strip_prefix("0b").map(|s| i64::from_str_radix(s, 2)));
    println!("{:?}", "αβγ".char_indices().collect::<Vec<_>>());
    println!("{:?}", "x".chars().chain("y".chars()).collect::<String>());
    println!("{}", "abc".chars().rev().eq("cba".chars()));
    println!("{:?}", "a\tb".escape_debug().to_string());
    println!("{:?}", "12".chars().map(|c| c.to_digit(10).unwrap()).collect::<Vec<_>>());
    println!("{:?}", "b".cmp("a").reverse());
    println!("{:?}", String::with_capacity(5).capacity() >= 5);
    println!("{:?}", "abc".char_indices().map(|(i, _)| &"abc"[i..]).collect::<Vec<_>>());
}
trait Ci {
    fn concat_it(&self) -> String;
}
impl Ci for str {
    fn concat_it(&self) -> String {
        [self, self].concat()
    }
}
