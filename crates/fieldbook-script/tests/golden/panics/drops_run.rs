struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("closing {}", self.0);
    }
}

fn work(fail: bool) {
    let _file = Guard("file");
    let _lock = Guard("lock");
    if fail {
        panic!("work failed");
    }
    println!("worked");
}

fn main() {
    let _log = Guard("log");
    work(false);
    work(true);
}
