// SPDX-License-Identifier: EUPL-1.2
//! One request to a port of this machine, one answer: a body in JSON, which is all that the `WebDriver` protocol needs, or a file.
//!
//! Not here: anything beyond the loopback address, encryption, connections that stay open.

use crate::{Failed, system};
use serde_json::Value;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// No command of the browser takes longer on a machine that works.
const ANSWER_MAX: Duration = Duration::from_mins(3);

/// Sends a request and reads the answer, whatever its status.
pub(crate) fn ask(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, Failed> {
    let body = if method == "POST" { body.to_string() } else { String::new() };
    let answer = exchange(port, method, path, &body).map_err(system(path))?;
    serde_json::from_slice(&answer).map_err(|error| Failed::Page(format!("{path}: the answer is no JSON: {error}")))
}

/// The bytes of a file that a site of this machine serves.
pub(crate) fn file(port: u16, path: &str) -> Result<Vec<u8>, Failed> {
    exchange(port, "GET", path, "").map_err(system(path))
}

fn exchange(port: u16, method: &str, path: &str, body: &str) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(ANSWER_MAX))?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat())?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok(answer)
}
