//! JSON taken apart and changed, decimals and dates calculated with, identifiers.

use fieldbook::prelude::*;
use fieldbook::serde_json::{self, Value};
use std::collections::BTreeMap;
use std::str::FromStr;
fn walk(v: &Value, depth: usize) -> usize {
    match v {
        Value::Null => 0,
        Value::Bool(_) | Value::Number(_) => 1,
        Value::String(s) => s.len(),
        Value::Array(items) => items.iter().map(|i| walk(i, depth + 1)).sum(),
        Value::Object(map) => map.iter().map(|(k, v)| k.len() + walk(v, depth + 1)).sum(),
    }
}
fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut v: Value = serde_json::from_str(r#"{"name": "x", "n": [1, 2.5, null, true], "o": {"a": {"b": 7}}}"#)?;
    println!("{} {:?} {}", walk(&v, 0), v["n"][1].as_f64(), v["o"]["a"]["b"]);
    println!("{:?} {:?}", v.pointer("/o/a/b"), v.get("zz").is_none());
    v["name"] = json!("changed");
    v["new"] = json!([1]);
    v["o"]["a"]["c"] = Value::from(5);
    println!("{v}");
    if let Some(map) = v.as_object_mut() {
        map.remove("n");
        map.insert("k".to_string(), json!({"x": 1}));
        println!("{:?} {}", map.keys().collect::<Vec<_>>(), map.contains_key("k"));
    }
    if let Some(obj) = v.as_object() {
        for (k, val) in obj {
            println!("{k}={val}");
        }
        println!("{}", obj.len());
    }
    if let Some(list) = v["new"].as_array_mut() {
        list.push(json!("z"));
    }
    println!("{}", v["new"]);
    println!("{:?} {}", json!(1), json!({"a": 1.5}) == json!({"a": 1.5}));
    println!("{} {} {}", v["name"] == "changed", v["new"][0] == 1, json!(1.5) == 1.5);
    println!("{} {} {} {}", v.is_object(), v["new"].is_array(), v["name"].is_string(), v["q"].is_number());
    println!("{}", serde_json::to_string_pretty(&v)?);
    println!("{:?}", serde_json::from_str::<Value>("{bad").map_err(|e| e.to_string()));
    println!("{:?}", serde_json::from_str::<BTreeMap<String, Vec<i32>>>(r#"{"a": [1, 2]}"#)?);
    println!(
        "{}",
        json!({"a": [1, {"b": null}], "s": format!("{}", 1), "opt": None::<i32>, "t": (1, "x"), "v": vec![1, 2]})
    );
    println!("{:?}", v["o"].take());
    println!("{:?}", Value::from("s"));
    println!("{:?}", Value::from(vec![1, 2]));
    let t: Value = vec!["a"].into();
    println!("{t}");
    println!("{:?}", t.as_array().map(|a| a.len()));
    println!("{:?}", json!(null).as_null());
    let d = Decimal::from_str("12.345")?;
    println!("{} {} {} {}", d, d.round_dp(1), d.trunc(), d.fract());
    println!("{:?} {} {}", d.checked_div(Decimal::ZERO), d.floor(), d.ceil());
    println!("{} {} {}", d * Decimal::from(2), d > Decimal::ONE, d.is_sign_negative());
    println!("{:.2} {:>10} {:<8}|", d, d, Decimal::new(5, 1));
    let mut t = Decimal::ZERO;
    t += d;
    t *= Decimal::TWO;
    t /= Decimal::TEN;
    println!("{t}");
    println!("{}", [d, d].iter().sum::<Decimal>());
    println!("{:?} {:?}", d.max(Decimal::from(100)), d.cmp(&Decimal::ONE));
    println!("{}", d % Decimal::from(5));
    println!("{:?}", "x".parse::<Decimal>().is_err());
    println!("{}", -d);
    println!("{:?}", d.mantissa());
    println!("{} {}", Decimal::ONE_HUNDRED, Decimal::MAX > d);
    let day = civil::date(2024, 2, 28);
    println!("{} {:?} {} {}", day, day.weekday(), day.day_of_year(), day.days_in_month());
    println!("{} {} {}", day.tomorrow()?, day.yesterday()?, day.in_leap_year());
    println!("{} {}", day.first_of_month(), day.last_of_month());
    println!("{}", day + SignedDuration::from_hours(48));
    println!("{:?}", day.duration_since(civil::date(2024, 1, 1)));
    println!("{}", day.strftime("%d %B %Y, %A"));
    println!("{:?}", civil::Date::from_str("2024-13-01").is_err());
    println!("{} {}", day < civil::date(2025, 1, 1), day.at(9, 30, 0, 0));
    println!("{:?}", civil::Date::new(2023, 2, 29).is_err());
    let dt = civil::datetime(2024, 1, 31, 23, 59, 59, 0);
    println!("{dt} {:?} {}", dt.date(), dt.time());
    println!("{}", dt + SignedDuration::from_secs(1));
    println!("{}", dt.strftime("%H:%M"));
    let ts: Timestamp = "2024-01-01T00:00:00Z".parse()?;
    println!("{ts} {} {}", ts.as_second(), ts + SignedDuration::from_mins(90));
    println!("{:?}", ts.duration_since(Timestamp::UNIX_EPOCH));
    let sd = SignedDuration::from_secs(3725);
    println!("{sd} {sd:?} {} {} {}", sd.as_hours(), sd.as_mins(), (sd + SignedDuration::from_secs(-25)).as_secs());
    println!("{}", civil::time(8, 5, 0, 0));
    println!("{}", day.to_datetime(civil::time(1, 2, 3, 0)));
    let id = Uuid::from_u128(42);
    println!("{id} {} {}", id.simple(), id.hyphenated());
    println!("{:?}", Uuid::parse_str("nope").is_err());
    println!("{:?}", id.as_bytes().len());
    println!("{}", Uuid::new_v4() != Uuid::new_v4());
    println!("{}", Uuid::max() > Uuid::nil());
    println!("{}", id.to_string().to_uppercase());
    println!("{:?}", Uuid::new_v4().get_version_num());
    Ok(())
}
