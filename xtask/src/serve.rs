//! A small web server for the page, for this machine only.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{offline, root};

/// The port asked for unless told otherwise.
const PORT: u16 = 8080;

/// Nothing but the page's own files is ever loaded, run or spoken to.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
    font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

#[derive(clap::Args)]
pub struct Arguments {
    /// Port to serve on; the next free one is taken when it is busy
    #[arg(long, default_value_t = PORT)]
    port: u16,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

/// Serves `www/` until it is stopped.
///
/// # Errors
/// No page to serve, and no port to serve it on.
pub fn serve(arguments: &Arguments) -> Result<()> {
    let listener = listen(arguments.port)?;
    let address = address(&listener)?;
    println!("Crossread is served at {address} (stop with Ctrl+C)");
    if arguments.open {
        open(&address);
    }
    answer_all(listener)
}

/// Serves `www/` on a free port for as long as this process lives; gives the address.
///
/// # Errors
/// No port to serve it on.
pub fn in_background() -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    let address = address(&listener)?;
    std::thread::spawn(move || answer_all(listener));
    Ok(address)
}

fn address(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}/", listener.local_addr()?))
}

/// Answers one request a connection, each in a thread of its own. A small HTTP crate with kept connections left a browser's fifth
/// connection waiting for good when the other four stayed open.
fn answer_all(listener: TcpListener) -> Result<()> {
    let folder = root().join("www").canonicalize().context("there is no www folder to serve")?;
    for stream in listener.incoming() {
        // A browser that hangs up half-way is no fault of ours.
        let Ok(stream) = stream else { continue };
        let folder = folder.clone();
        std::thread::spawn(move || answer(&folder, stream));
    }
    Ok(())
}

/// Listens on this machine only: on `port`, or on the next free one after a word about it.
fn listen(port: u16) -> Result<TcpListener> {
    for candidate in port..=port.saturating_add(50) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, candidate))) {
            Ok(listener) => return Ok(listener),
            Err(e) if e.kind() == ErrorKind::AddrInUse => println!("Port {candidate} is busy, trying the next one."),
            Err(e) => return Err(e).with_context(|| format!("cannot listen on port {candidate}: choose another with --port")),
        }
    }
    bail!("no free port from {port} on: choose another with --port")
}

fn answer(folder: &Path, mut stream: TcpStream) -> io::Result<()> {
    let head = head(&mut stream)?;
    let mut words = head.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return respond(&mut stream, "405 Method Not Allowed", "text/plain", b"Only GET and HEAD are answered.\n", true);
    }
    match file(folder, url) {
        // Files change while they are served, so the list that the service worker compares them with is made anew.
        Some(path) if path == folder.join(offline::LIST) => {
            let list = offline::list(folder).map_err(io::Error::other)?;
            respond(&mut stream, "200 OK", media_type(&path), list.as_bytes(), method == "GET")
        }
        Some(path) => respond(&mut stream, "200 OK", media_type(&path), &fs::read(&path)?, method == "GET"),
        None => respond(&mut stream, "404 Not Found", "text/plain", b"There is no such file.\n", method == "GET"),
    }
}

/// Reads a request up to the empty line behind its headers.
fn head(stream: &mut TcpStream) -> io::Result<String> {
    /// Longer than any request of a page's own files.
    const LONGEST: usize = 16 * 1024;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut head = Vec::new();
    let mut part = [0; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut part)?;
        if read == 0 || head.len() > LONGEST {
            return Err(ErrorKind::InvalidData.into());
        }
        head.extend_from_slice(&part[..read]);
    }
    String::from_utf8(head).map_err(|_| ErrorKind::InvalidData.into())
}

fn respond(stream: &mut TcpStream, status: &str, media_type: &str, body: &[u8], whole: bool) -> io::Result<()> {
    // What is served changes with every build: no cache.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if whole {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file within `folder` that a request names; `None` for anything else, above all for a way out of the folder.
fn file(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = decode(url.split(['?', '#']).next()?)?;
    let path = Path::new(path.strip_prefix('/')?);
    if path.components().any(|c| !matches!(c, Component::Normal(_))) {
        return None;
    }
    // A link may still lead outside: judge where it ends up.
    let mut path = fs::canonicalize(folder.join(path)).ok()?;
    if path.is_dir() {
        path = fs::canonicalize(path.join("index.html")).ok()?;
    }
    (path.starts_with(folder) && path.is_file()).then_some(path)
}

/// Undoes percent-encoding; `None` where that gives no text, or a character that no file name of ours has.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        if byte != b'%' {
            bytes.push(byte);
            rest = tail;
            continue;
        }
        let (digits, tail) = tail.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = tail;
    }
    let path = String::from_utf8(bytes).ok()?;
    (!path.contains(['\0', '\\', ':'])).then_some(path)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "txt" | "ts" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn open(address: &str) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/c", "start"]),
        _ => ("xdg-open", &[]),
    };
    if std::process::Command::new(program).args(arguments).arg(address).spawn().is_err() {
        println!("No browser could be started: open the address yourself.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_stay_within_the_folder() {
        let folder = root().join("xtask").canonicalize().unwrap();
        let found = |url: &str| file(&folder, url).map(|p| p.strip_prefix(&folder).unwrap().to_owned());
        assert_eq!(found("/Cargo.toml?x=1#y"), Some("Cargo.toml".into()));
        assert_eq!(found("/src/m%61in.rs"), Some("src/main.rs".into()));
        for bad in
            ["/../Cargo.toml", "/src/../../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "//etc/passwd", "Cargo.toml"]
        {
            assert_eq!(found(bad), None, "{bad}");
        }
        for bad in ["/", "/src", "/none", "/%", "/%zz", "/%ff", "/%00", "/..\\Cargo.toml", "/c:/x"] {
            assert_eq!(found(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_list_of_files_tells_what_they_are_now() {
        let folder = std::env::temp_dir().join(format!("crossread-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("pkg")).unwrap();
        let folder = folder.canonicalize().unwrap();
        offline::write(&folder).unwrap();
        fs::write(folder.join("index.html"), "abc").unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        client.write_all(b"GET /pkg/files.js HTTP/1.1\r\n\r\n").unwrap();
        answer(&folder, listener.accept().unwrap().0).unwrap();
        let mut answer = String::new();
        client.read_to_string(&mut answer).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(
            answer.ends_with("{\n  \"index.html\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",\n};\n")
        );
    }

    #[test]
    fn a_busy_port_gives_way_to_the_next() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(listen(port).unwrap().local_addr().unwrap().port(), port);
    }
}
