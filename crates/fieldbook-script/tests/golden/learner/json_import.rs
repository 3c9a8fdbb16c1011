use std::collections::{BTreeMap, HashMap};

use fieldbook::prelude::*;

#[model]
struct TrackBase {
    #[field(min_length = 1)]
    title: String,
    #[field(ge = 1, alias = "length")]
    seconds: i32,
}

#[model(table, extends = TrackBase)]
struct Track {
    #[field(primary_key)]
    id: Option<i64>,
    album: String,
}

#[model(extends = TrackBase)]
struct TrackIn {
    #[field(default = "single")]
    album: String,
}

const IMPORT: &str = r#"[
    {"title": "Intro", "length": 61, "album": "First"},
    {"title": "", "length": 0},
    {"title": "Solo", "length": "184"},
    {"title": "Coda", "length": 12.5, "album": 3},
    {"length": 5, "extra": true}
]"#;

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Track)?;
    let session = Session::new(&engine);
    let rows: Vec<serde_json::Value> = serde_json::from_str(IMPORT)?;
    let mut refused: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        match TrackIn::model_validate(row) {
            Ok(data) => {
                let track = Track::builder().title(data.title()).seconds(data.seconds()).album(data.album()).build();
                session.add(&track);
            }
            Err(error) => {
                for problem in error.problems() {
                    refused.entry(problem.kind.to_string()).or_default().push(place);
                }
            }
        }
    }
    session.commit()?;
    println!("{refused:?}");
    let tracks = session.exec(select(Track).order_by(Track.title))?.all();
    for track in &tracks {
        println!("{}", track.model_dump().exclude(["id"]).by_alias().to_json());
    }
    println!("{}", serde_json::to_string(&tracks)?);
    let one: TrackIn = serde_json::from_str(r#"{"title": "New", "length": 9}"#)?;
    println!("{one:?}");
    let many = serde_json::from_str::<Vec<TrackIn>>(r#"[{"title": "A", "length": 1}, {"title": "B", "length": 2}]"#)?;
    println!("{:?}", many.iter().map(|track| track.seconds()).sum::<i32>());
    let maybe: Option<TrackIn> = serde_json::from_str("null")?;
    println!("{maybe:?}");
    let by_name: HashMap<String, TrackIn> = serde_json::from_str(r#"{"x": {"title": "X", "length": 7}}"#)?;
    println!("{by_name:?}");
    let nested: BTreeMap<u8, Vec<(String, Option<f64>)>> = serde_json::from_str(r#"{"2": [["b", null]], "1": [["a", 1.5], ["c", 2]]}"#)?;
    println!("{nested:?}");
    for text in ["{\"title\": 3}", "[1, 2", "{\"title\": \"x\", \"length\": 0}", "true"] {
        match serde_json::from_str::<TrackIn>(text) {
            Ok(track) => println!("{track:?}"),
            Err(error) => println!("{error} ({}:{})", error.line(), error.column()),
        }
    }
    for text in ["[1, 2, 300]", "[1, -2]", "[1.0]", "\"x\"", "[1,]", "[1] 2", ""] {
        match serde_json::from_str::<Vec<u8>>(text) {
            Ok(bytes) => println!("{bytes:?}"),
            Err(error) => println!("{error}; {error:?}"),
        }
    }
    let value: serde_json::Value = serde_json::from_str(r#"{"a": [1, {"b": "c"}], "n": 1e3}"#)?;
    println!("{} {} {:?}", value["a"][1]["b"], value["n"], value["missing"].as_str());
    let pair: (i32, String) = serde_json::from_value(json!([4, "four"]))?;
    println!("{pair:?}");
    let failed: Vec<TrackIn> = serde_json::from_str("[{}]")?;
    println!("{failed:?}");
    Ok(())
}
