use std::str::FromStr;

#[derive(Debug, PartialEq)]
struct Version {
    major: u32,
    minor: u32,
}

#[derive(Debug, PartialEq)]
enum VersionError {
    MissingDot,
    BadNumber(String),
}

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (major, minor) = text
            .trim_start_matches('v')
            .split_once('.')
            .ok_or(VersionError::MissingDot)?;
        let number = |part: &str| {
            part.parse()
                .map_err(|_| VersionError::BadNumber(part.to_string()))
        };
        Ok(Version {
            major: number(major)?,
            minor: number(minor)?,
        })
    }
}

fn main() {
    println!("{:?}", "1.95".parse::<Version>());
    println!("{:?}", Version::from_str("v2.0"));
    println!("{:?}", "2".parse::<Version>());
    let version: Result<Version, _> = "1.x".parse();
    println!("{version:?}");
    println!("{}", "3.4".parse() == Ok(Version { major: 3, minor: 4 }));
}
