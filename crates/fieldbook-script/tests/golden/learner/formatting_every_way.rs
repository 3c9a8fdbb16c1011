use std::fmt;

use fieldbook::prelude::*;

#[model(table)]
struct Product {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    price: f64,
    stock: Option<i32>,
}

struct Hex<'a>(&'a [u8]);

impl fmt::LowerHex for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            f.write_str("0x")?;
        }
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

struct Progress {
    done: usize,
    of: usize,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = f.width().unwrap_or(10);
        let filled = width * self.done / self.of;
        write!(f, "[{:#<filled$}{:.<rest$}]", "", "", rest = width - filled)
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress").field("percent", &(100 * self.done / self.of)).finish_non_exhaustive()
    }
}

#[derive(Debug)]
#[allow(dead_code)]
struct Report<'a> {
    title: &'a str,
    lines: Vec<(u8, Option<&'a str>)>,
    progress: Progress,
    unit: (),
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Product)?;
    let session = Session::new(&engine);
    for (name, price, stock) in [("bolt", 0.125, Some(1200)), ("nut", 1234.5, None), ("gear", 9.999, Some(-3))] {
        session.add(&Product::builder().name(name).price(price).stock(stock).build());
    }
    session.commit()?;
    let products = session.exec(select(Product))?.all();
    for product in &products {
        let (name, price) = (product.name(), product.price());
        println!("|{name:<6}|{name:>6}|{name:^6}|{name:*^6}|{name:.2}|{name:>6.2}|");
        println!("|{price:8.2}|{price:<8.1}|{price:+}|{price:08.3}|{price:e}|{:?}|", price * 8.0);
        println!("|{:5}|{:<5}|{:?}|", product.id().unwrap(), product.stock().unwrap_or(0), product.stock());
    }
    println!("{:#?}", products[0]);
    let (width, places) = (9, 3);
    println!("[{:>width$.places$}] [{:>1$}] [{:.*}] [{:>w$.p$}]", 3.14159, 6, 2, 1.23456, "abcdef", w = 8, p = 4);
    println!("{0:?} {0} {1:?} {1}", "tab\t\"quote\" é \u{1f600}", '\'');
    println!("{:#x} {:#010b} {:#o} {:X} {:x?} {:02X?}", 255, 5, 8, 48879, [10, 11], vec![1, 171]);
    println!("{:x} {:#x}", Hex(&[1, 254]), Hex(b"hi"));
    println!("{} {:20} {:?}", Progress { done: 3, of: 10 }, Progress { done: 1, of: 2 }, Progress { done: 1, of: 3 });
    let report = Report {
        title: "Stock\n",
        lines: vec![(1, Some("a")), (2, None)],
        progress: Progress { done: 2, of: 4 },
        unit: (),
    };
    println!("{report:?}");
    println!("{report:#?}");
    println!("{:?} {:?} {:?} {:?}", 1.0, 1e21, f64::NAN, -0.0_f32);
    println!("{} {} {}", 1e15, 1e16, 0.1 + 0.2);
    println!("{:>+7.1}|{:<07}|{:^+9}|{:e}", 2.25, -4, 17, 1500);
    println!("{{}} {{{}}} {:?}", 1, Some(("x", [None::<i32>, Some(2)])));
    println!("{:?} {:5}|{:<5}|{:^5}|", true, true, false, 'c');
    println!("{:10.3?}|{:<+8.2?}|", 2.0_f64, Some(1.5));
    eprintln!("{:-^30}", " to stderr ");
    assert_eq!(format!("{:>1$}", "x", 3), "  x");
    println!("{}", format_args!("{}-{}", 1, 2));
    Ok(())
}
