use std::fmt;

struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", "*".repeat(self.0.len()))
    }
}

struct Matrix {
    rows: Vec<Vec<i32>>,
}

impl fmt::Debug for Matrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            writeln!(
                f,
                "{}",
                row.iter().map(|n| format!("{n:3}")).collect::<String>()
            )?;
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Login {
    user: String,
    password: Secret,
}

fn main() {
    let login = Login {
        user: "ada".into(),
        password: Secret("hunter2".into()),
    };
    println!("{login:?}");
    println!("{login:#?}");
    print!(
        "{:?}",
        Matrix {
            rows: vec![vec![1, 20], vec![300, -4]]
        }
    );
}
