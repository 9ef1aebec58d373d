use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};
use std::{env, process, thread};

/// A temporary folder that is removed on drop. It is not in `target/`, because a server started by root reads it as
/// another user, who may have no access to the project.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("ems-career-path-{}-{number}", process::id()));
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    /// Returns the path with a trailing slash, as configurations need it.
    pub fn path(&self) -> String {
        format!("{}/", self.0.display())
    }

    /// Writes a file and returns its path.
    pub fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    /// Creates a folder and returns its path.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.0.join(name);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        folder
    }

    /// Copies `dist/` into a new folder and returns its path. Makes the copies look an hour old: for a file modified in
    /// the last second, Apache sends only a weak `ETag`.
    pub fn publish(&self, name: &str) -> PathBuf {
        let folder = self.folder(name);
        for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/dist")).expect("dist/") {
            let path = entry.expect("a file").path();
            let copy = folder.join(path.file_name().expect("a name"));
            fs::copy(&path, &copy).expect("a copy");
            let copy = File::options().write(true).open(copy).expect("the copy");
            copy.set_modified(SystemTime::now() - Duration::from_secs(3600)).expect("an older copy");
        }
        folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A local server process that stops when it is dropped.
pub struct Daemon {
    process: Child,
    _scratch: Scratch,
}

impl Daemon {
    /// Starts a server in the foreground and waits until it writes `ready` to its standard error.
    pub fn start(server: &Command, ready: &str, scratch: Scratch) -> Self {
        // `setpriv` stops the server even if the test is killed.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "TERM"]).arg(server.get_program()).args(server.get_args());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        // When Apache stops, it signals its whole process group, so it gets its own group.
        let process = command.process_group(0).spawn();
        let mut process = process.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mut log = BufReader::new(process.stderr.take().expect("piped"));
        let mut text = String::new();
        while !text.contains(ready) {
            let length = log.read_line(&mut text).expect("text");
            assert!(length > 0, "{command:?} stopped (`cargo xtask setup --full` installs it): {text}");
        }
        // Keep reading, or the server blocks when the pipe is full.
        thread::spawn(move || io::copy(&mut log, &mut io::sink()));
        Self { process, _scratch: scratch }
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // `kill` sends SIGTERM, so that the server can stop its own child processes.
        let id = self.process.id().to_string();
        if !Command::new("kill").arg(id).status().is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// A server that listens on a port.
pub struct WebServer {
    pub port: u16,
    _daemon: Daemon,
}

impl WebServer {
    /// Starts a server on a free port. Replaces PORT and SCRATCH in its configuration.
    pub fn start(command: &mut Command, ready: &str, configuration: &str, scratch: Scratch) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = listener.expect("a port").port();
        let text = configuration.replace("SCRATCH", &scratch.path()).replace("PORT", &port.to_string());
        command.arg(scratch.write("server.conf", &text));
        Self { port, _daemon: Daemon::start(command, ready, scratch) }
    }

    /// Returns the full address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}
