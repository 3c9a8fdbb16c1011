#[derive(Debug, PartialEq, Clone)]
struct Point {
    x: i32,
    y: i32,
}

impl From<(i32, i32)> for Point {
    fn from((x, y): (i32, i32)) -> Self {
        Point { x, y }
    }
}

impl From<[i32; 2]> for Point {
    fn from(pair: [i32; 2]) -> Self {
        Point {
            x: pair[0],
            y: pair[1],
        }
    }
}

impl From<Point> for String {
    fn from(point: Point) -> String {
        format!("{},{}", point.x, point.y)
    }
}

impl TryFrom<&str> for Point {
    type Error = String;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        let (x, y) = text
            .split_once(',')
            .ok_or_else(|| format!("no comma in {text:?}"))?;
        let parse = |part: &str| part.trim().parse::<i32>().map_err(|e| e.to_string());
        Ok(Point {
            x: parse(x)?,
            y: parse(y)?,
        })
    }
}

fn distance(a: impl Into<Point>, b: impl Into<Point>) -> i32 {
    let (a, b) = (a.into(), b.into());
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

fn main() {
    let p = Point::from((1, 2));
    let q: Point = [3, 4].into();
    println!("{p:?} {q:?} {}", distance((0, 0), [3, 4]));
    println!("{}", distance(p.clone(), q));
    let text: String = p.into();
    println!("{text}");
    println!("{:?}", Point::try_from("5, 6"));
    let failed: Result<Point, _> = "5;6".try_into();
    println!("{failed:?} {:?}", Point::try_from("5,x"));
}
