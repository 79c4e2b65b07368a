// SPDX-License-Identifier: EUPL-1.2
//! The server of the pages, in this process, on a free port, with the repository's schemes, every example, a fixed day, and workspaces in a
//! folder that goes with it; papers are printed where the machine has a browser.

use crate::http::file;
use crate::{Failed, system};
use pijler_model::Day;
use pijler_print::Printer;
use pijler_scheme::Library;
use pijler_store::{Cost, Moment, Store};
use pijler_web::{App, Example, Print, Workspaces};
use pijler_words::Language;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, mpsc};
use std::{env, fs, process};
use tokio::runtime::{Builder, Runtime};

/// The day it is in every test and picture.
const TODAY: &str = "2026-08-01";
/// The morning of that day.
const NOW: Moment = Moment(1_785_570_000);
/// A passphrase need not be hard to guess here.
const COST: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

/// A browser of this machine, for the papers.
struct Paper(Printer);

impl Print for Paper {
    fn print(&self, html: &[u8]) -> Option<Vec<u8>> {
        self.0.print(html, &AtomicBool::new(false)).ok()
    }
}

/// The server; it stops when this is dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    library: Arc<Library>,
    folder: PathBuf,
    runtime: Option<Runtime>,
}

impl Site {
    /// Starts it.
    pub fn start() -> Result<Self, Failed> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let mut library = Library::default();
        let schemes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
        read(&schemes, "", &mut library).map_err(system("the schemes"))?;
        let library = Arc::new(library);
        let today = Day::parse(TODAY).ok_or_else(|| Failed::Page(TODAY.into()))?;
        let folder = env::temp_dir().join(format!("pijler-site-{}-{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed)));
        fs::create_dir_all(&folder).map_err(system("the folder of the site"))?;
        let store = Store::open(&folder.join("data"), NOW).map_err(|fault| Failed::Page(fault.to_string()))?.with_cost(COST);
        let mut app = App::new(Arc::clone(&library), Example::all(), today);
        app.workspaces = Some(Workspaces { store: Arc::new(store), clock: Arc::new(|| NOW) });
        app.printer = Printer::find(None).ok().map(|printer| pijler_web::Printer::new(Arc::new(Paper(printer))));
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(system("the server"))?;
        let (told, ready) = mpsc::channel();
        runtime.spawn(async move { pijler_web::serve(app, (Ipv4Addr::LOCALHOST, 0).into(), |address| _ = told.send(address)).await });
        let address = ready.recv().map_err(|_| Failed::Page("the server did not start".into()))?;
        Ok(Self { address, library, folder, runtime: Some(runtime) })
    }

    /// The address of a path of the site in a language.
    pub fn address(&self, path: &str, language: Language) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("http://{}{path}{mark}lang={}", self.address, language.code())
    }

    /// What it serves at a path in a language.
    pub fn file(&self, path: &str, language: Language) -> Result<Vec<u8>, Failed> {
        let address = self.address(path, language);
        let path = address.split_once("//").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
        file(self.address.port(), &path.unwrap_or_default())
    }

    /// The schemes that it serves.
    pub fn library(&self) -> &Library {
        &self.library
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
        // What is left is in the folder of temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn read(folder: &Path, prefix: &str, library: &mut Library) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}/"), library)?;
        } else {
            library.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}
