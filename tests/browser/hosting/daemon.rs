use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};
use std::{env, process, thread};

/// A folder for one test, which takes it away again. It is not in `target/`: a server that root starts reads
/// it as another user, who may have no way into the project.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("ems-career-path-{}-{number}", process::id()));
        fs::create_dir_all(&path).expect("a folder of its own");
        Self(path)
    }

    /// The path with a slash at its end, as configurations write it.
    pub fn shown(&self) -> String {
        format!("{}/", self.0.display())
    }

    pub fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.0.join(name);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        folder
    }

    /// Puts what is to be published into a new folder in here, as if it had been there for a while: of a file
    /// that is younger than a second Apache gives no tag that lasts.
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

/// A server of this machine's that runs as long as the test, in a folder of its own.
pub struct Daemon {
    process: Child,
    pub port: u16,
    _scratch: Scratch,
}

impl Daemon {
    /// Starts a server in the foreground and waits until it says that it is ready.
    pub fn start(command: &mut Command, ready: &str, port: u16, scratch: Scratch) -> Self {
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut process =
            process.unwrap_or_else(|error| panic!("{command:?}: {error}; `cargo xtask setup` installs it"));
        let mut log = BufReader::new(process.stderr.take().expect("piped"));
        let mut said = String::new();
        while !said.contains(ready) {
            let length = log.read_line(&mut said).expect("text");
            assert!(length > 0, "{command:?} ended: {said}");
        }
        // Somebody has to read on, or the server waits.
        thread::spawn(move || io::copy(&mut log, &mut io::sink()));
        Self { process, port, _scratch: scratch }
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // Asked, not killed: it has processes of its own to stop.
        let id = self.process.id().to_string();
        if !Command::new("kill").arg(id).status().is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// A port that nobody listens on now.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}
