//! A PostgreSQL server of one's own, for as long as a command runs.

use crate::error::{Context, Result, failed};
use crate::{install, paths, process};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A running server: on 127.0.0.1, in a folder under `target`, stopped when dropped.
pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// Installs PostgreSQL where it is missing, makes a cluster and starts it.
    pub fn start() -> Result<Self> {
        install::ensure_postgresql()?;
        let programs = programs().ok_or_else(|| crate::error::Error::Failed("there is no initdb".into()))?;
        let folder = std::env::temp_dir().join(format!("fieldbook-postgresql-{}", std::process::id()));
        std::fs::create_dir_all(&folder).context("cannot make a folder for the server")?;
        // A port that nobody has at this moment.
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).context("no port is free")?.port();
        let server = Server { programs, folder, port };
        if is_root() {
            // It refuses to run as root; Debian's package makes the user.
            process::run(process::command("chown").arg("postgres").arg(&server.folder))?;
        }
        let data = server.folder.join("data");
        let encoding = "--encoding=UTF8 --locale=C.UTF-8 --auth=trust --username=fieldbook --no-sync";
        server.run(&format!("initdb --pgdata={} {encoding}", data.display()))?;
        let options = server.options();
        let log = server.folder.join("log");
        server.run(&format!(
            "pg_ctl --pgdata={} --log={} -o '{options}' --wait start",
            data.display(),
            log.display()
        ))?;
        Ok(server)
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("postgresql://fieldbook@127.0.0.1:{}/postgres", self.port)
    }

    /// A line for a shell that stops the server in the middle of its work and starts it again.
    fn restart_line(&self) -> String {
        let (programs, data) = (self.programs.display(), self.folder.join("data"));
        let log = self.folder.join("log");
        let options = self.options();
        let line = format!(
            "{programs}/pg_ctl --pgdata={} --log={} -o '{options}' --mode=immediate --wait restart >/dev/null 2>&1",
            data.display(),
            log.display()
        );
        match is_root() {
            true => format!("su postgres -s /bin/sh -c \"{line}\""),
            false => line,
        }
    }

    /// What the server is started with.
    fn options(&self) -> String {
        format!("-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync=off", self.port, self.folder.display())
    }

    /// Runs one of its programs as a user that may.
    fn run(&self, line: &str) -> Result<()> {
        let mut command = as_user(&format!("{}/{line}", self.programs.display()));
        // The server would keep a pipe open for as long as it runs.
        let output = self.folder.join("output");
        let file = std::fs::File::create(&output).context("cannot write the server's output")?;
        let status = command.stdout(file.try_clone().context("no file")?).stderr(file).status();
        match status.context("cannot start the server")?.success() {
            true => Ok(()),
            false => failed(format!("{line} failed:\n{}", std::fs::read_to_string(output).unwrap_or_default())),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        let _ = self.run(&format!("pg_ctl --pgdata={} --mode=immediate --wait stop", data.display()));
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Runs the recorded programs on a server; arguments choose some by a part of their names.
pub fn parity(server: &Server, arguments: &[String]) -> Result<()> {
    let mut cargo = cargo_test(server);
    process::run(cargo.args(["--test", "parity", "--"]).args(arguments))
}

/// Everything that needs a server.
pub fn test() -> Result<()> {
    let server = Server::start()?;
    process::run(cargo_test(&server).args(["--lib", "--test", "postgresql"]))?;
    process::run(cargo_test(&server).args(["--test", "suite", "--"]).args(SESSION))?;
    process::run(cargo_test_of("fieldbook-script", &server).args(["--test", "postgresql"]))?;
    parity(&server, &[])
}

/// What takes minutes: many transfers, and a server that restarts under load.
pub fn test_long() -> Result<()> {
    let server = Server::start()?;
    let mut cargo = cargo_test(&server);
    cargo.env("FIELDBOOK_POSTGRESQL_RESTART", server.restart_line());
    process::run(cargo.args(["--test", "postgresql", "--", "--ignored", "--nocapture", "--test-threads=1"]))?;
    process::run(cargo_test(&server).env("FIELDBOOK_LONG", "1").args(["--test", "suite", "--", "migrate_random"]))
}

/// The parts of the suite that ask for a database without knowing which; the others are about SQLite, or need none.
const SESSION: [&str; 5] = ["session_", "query_", "select_labels", "relationship_", "migrate_random"];

fn cargo_test(server: &Server) -> Command {
    cargo_test_of("fieldbook", server)
}

fn cargo_test_of(package: &str, server: &Server) -> Command {
    let mut cargo = process::command("cargo");
    cargo.current_dir(paths::root()).args(["test", "--quiet", "--package", package, "--features", "postgres"]);
    cargo.env("FIELDBOOK_POSTGRESQL", server.url());
    cargo
}

fn is_root() -> bool {
    process::output(process::command("id").arg("-u")).is_some_and(|id| id == "0")
}

fn as_user(line: &str) -> Command {
    let mut command = match is_root() {
        true => process::command("su"),
        false => process::command("sh"),
    };
    if is_root() {
        command.args(["postgres", "-s", "/bin/sh"]);
    }
    command.args(["-c", line]).current_dir("/");
    command
}

/// The folder of the server's programs: on the path, or where Debian keeps the newest.
pub fn programs() -> Option<PathBuf> {
    if let Some(found) = process::find(&["initdb"]) {
        let found = std::fs::canonicalize(&found).unwrap_or(found);
        return found.parent().map(Path::to_path_buf);
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let folders = versions.flatten().map(|version| version.path().join("bin"));
    folders.filter(|folder| folder.join("initdb").exists()).max()
}
