// SPDX-License-Identifier: EUPL-1.2
//! A page as PDF: a browser of the machine, without a window, run once a page as a child process.
//!
//! | step | what |
//! | --- | --- |
//! | [`Printer::find`] | the program: named, from [`VARIABLE`], or the first of [`PROGRAMS`] on the search path |
//! | [`Printer::print`] | the page into a folder of its own, the browser on it, the PDF out of it |
//!
//! A page is to stand alone: the browser resolves no names, and sees only the folder that it is given.
//!
//! Invariants: the folder is readable by its owner only and is gone when `print` returns, whatever happened; the browser ends within
//! [`Printer::within`], with every process it started; what is returned begins and ends as a PDF does. Not here: what is printed (`web`),
//! where it goes (`cli`), how many at once (who calls). No clock: time is counted in looks at the child.

use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;
use std::{env, fmt};

/// The variable of the environment that names the browser.
pub const VARIABLE: &str = "PIJLER_PRINTER";

/// Names under which a browser that can do this is found on the search path.
pub const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"];

/// No window, no first run, nothing fetched: neither by the browser for itself nor for the page.
const FLAGS: [&str; 9] = [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
];

/// How often the browser is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// A page takes about a second; a machine that is busy may need many.
const WITHIN: Duration = Duration::from_mins(1);
/// More is not a paper, in bytes.
const PDF_MAX: u64 = 100_000_000;
/// So much of what a browser said is told on.
const SAID_MAX: usize = 300;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum NotPrinted {
    /// The browser could not be started.
    #[error("{0}: {1}")]
    NotStarted(String, #[source] io::Error),
    /// The folder for the page could not be made, written or read.
    #[error("{0}")]
    Folder(#[from] io::Error),
    /// It did not end in time and was ended: seconds.
    #[error("no PDF within {0} s")]
    TooLong(u64),
    /// Whoever asked no longer wants it.
    #[error("stopped")]
    Stopped,
    /// It ended without a PDF: how it ended, and the last that it said.
    #[error("{0}: {1}")]
    NoPdf(String, String),
}

/// A browser that prints.
#[derive(Clone, PartialEq, Eq)]
pub struct Printer {
    program: PathBuf,
    within: Duration,
}

impl fmt::Debug for Printer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Printer({})", self.program.display())
    }
}

impl Printer {
    /// The browser that is named, else that of the environment, else one on the search path. Otherwise: what was looked for.
    ///
    /// What is named and is not there is a fault, never a reason to take another.
    pub fn find(named: Option<&Path>) -> Result<Self, Vec<String>> {
        Self::find_in(named, env::var_os(VARIABLE), env::var_os("PATH").as_deref())
    }

    fn find_in(named: Option<&Path>, variable: Option<OsString>, path: Option<&OsStr>) -> Result<Self, Vec<String>> {
        let folders: Vec<PathBuf> = path.map(|path| env::split_paths(path).collect()).unwrap_or_default();
        let on_path = |name: &Path| folders.iter().map(|folder| folder.join(name)).find_map(|path| program(&path));
        let variable = variable.filter(|text| !text.is_empty()).map(PathBuf::from);
        if let Some(named) = named.map(Path::to_owned).or(variable) {
            // A bare name is looked for as a shell does.
            let found = if named.components().count() > 1 { program(&named) } else { on_path(&named) };
            return found.map(Self::new).ok_or_else(|| vec![named.display().to_string()]);
        }
        PROGRAMS.iter().find_map(|name| on_path(Path::new(name))).map(Self::new).ok_or_else(|| PROGRAMS.map(str::to_owned).into())
    }

    /// A program that is there.
    pub fn new(program: PathBuf) -> Self {
        Self { program, within: WITHIN }
    }

    /// The same, with so much time for a page.
    #[must_use]
    pub fn within(self, within: Duration) -> Self {
        Self { within, ..self }
    }

    /// The program.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Prints a page of HTML. Blocks; ends early once `stopped` is set.
    pub fn print(&self, html: &[u8], stopped: &AtomicBool) -> Result<Vec<u8>, NotPrinted> {
        let folder = Folder::new()?;
        let (page, pdf, said) = (folder.0.join("page.html"), folder.0.join("page.pdf"), folder.0.join("said"));
        fs::write(&page, html)?;
        let mut command = Command::new(&self.program);
        command.args(FLAGS);
        if folder.is_of_root() {
            // As root a browser refuses to run in a sandbox; a server is better run as somebody else.
            command.arg("--no-sandbox");
        }
        let mut with_path = |flag: &str, path: &Path| {
            let mut argument = OsString::from(flag);
            argument.push(path);
            command.arg(argument);
        };
        with_path("--user-data-dir=", &folder.0.join("profile"));
        with_path("--print-to-pdf=", &pdf);
        with_path("", &page);
        // What it remembers of a mishap would hold the page: into the folder that goes, not beside the user's own.
        command.env("BREAKPAD_DUMP_LOCATION", folder.0.join("mishaps"));
        // What it says goes to a file: a pipe that nobody empties would hold it up.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&said)?).current_dir(&folder.0);
        let mut running =
            Running::start(&mut command).map_err(|error| NotPrinted::NotStarted(self.program.display().to_string(), error))?;
        let looks = self.within.as_millis() / LOOK_EVERY.as_millis();
        for _ in 0..looks {
            if stopped.load(Ordering::Relaxed) {
                return Err(NotPrinted::Stopped);
            }
            if let Some(status) = running.child.try_wait()? {
                // What it left running would write on into a folder that goes.
                drop(running);
                return match read_pdf(&pdf)? {
                    Some(bytes) if status.success() => Ok(bytes),
                    _ => Err(NotPrinted::NoPdf(status.to_string(), last_said(&said))),
                };
            }
            sleep(LOOK_EVERY);
        }
        Err(NotPrinted::TooLong(self.within.as_secs()))
    }
}

/// A file that may be run.
fn program(path: &Path) -> Option<PathBuf> {
    let known = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&known.permissions()) & 0o111 == 0 {
        return None;
    }
    let _ = known;
    // The browser works in a folder of its own, where a path from here would lead elsewhere.
    std::path::absolute(path).ok()
}

/// The bytes of a file that is a whole PDF.
fn read_pdf(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
        Ok(known) if known.len() > PDF_MAX => return Ok(None),
        Ok(_) => {}
    }
    let bytes = fs::read(path)?;
    let end = &bytes[bytes.len().saturating_sub(1024)..];
    let whole = bytes.starts_with(b"%PDF-") && end.windows(5).any(|part| part == b"%%EOF");
    Ok(whole.then_some(bytes))
}

/// The last line that a browser said.
fn last_said(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(64_000)..]).into_owned();
    text.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().chars().take(SAID_MAX).collect()
}

/// A folder that only its owner can look into, gone with the value.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        for _ in 0..1000 {
            let path = env::temp_dir().join(format!("pijler-print-{}-{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed)));
            let mut builder = DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            // Only a folder that was not there before is ours.
            match builder.create(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    #[cfg(unix)]
    fn is_of_root(&self) -> bool {
        fs::metadata(&self.0).is_ok_and(|known| std::os::unix::fs::MetadataExt::uid(&known) == 0)
    }

    #[cfg(not(unix))]
    #[expect(clippy::unused_self, reason = "asked of the folder where there is an owner")]
    fn is_of_root(&self) -> bool {
        false
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A process that is being ended may still make a file while the folder is emptied.
        for _ in 0..50 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            sleep(LOOK_EVERY);
        }
    }
}

/// A browser and all that it started, ended with the value.
struct Running {
    child: Child,
}

impl Running {
    fn start(command: &mut Command) -> io::Result<Self> {
        // A group of its own, so that it can be ended as a whole.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        Ok(Self { child: command.spawn()? })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Where it has ended already there is nothing to end.
        #[cfg(unix)]
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_is_taken_or_told() {
        let here = env::current_exe().unwrap();
        let found = Printer::find_in(Some(&here), Some("nothing-of-the-kind".into()), None).unwrap();
        assert_eq!(found.program(), here, "the option goes before the variable");
        let looked = Printer::find_in(None, Some("nothing-of-the-kind".into()), env::var_os("PATH").as_deref()).unwrap_err();
        assert_eq!(looked, ["nothing-of-the-kind"]);
        let folder = here.parent().unwrap();
        let name = PathBuf::from(here.file_name().unwrap());
        assert_eq!(
            Printer::find_in(Some(&name), None, Some(folder.as_os_str())).unwrap().program(),
            here,
            "a bare name is on the search path"
        );
        assert!(Printer::find_in(Some(folder), None, None).is_err(), "a folder is no program");
        assert_eq!(Printer::find_in(None, Some("".into()), None).unwrap_err(), PROGRAMS, "an empty variable is none");
    }
}
