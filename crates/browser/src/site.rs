// SPDX-License-Identifier: EUPL-1.2
//! The server of the pages, in this process, on a free port, with the repository's schemes, every example and a fixed day.

use crate::{Failed, system};
use pijler_model::Day;
use pijler_scheme::Library;
use pijler_web::{App, Example};
use pijler_words::Language;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, mpsc};
use tokio::runtime::{Builder, Runtime};

/// The day it is in every test and picture.
const TODAY: &str = "2026-08-01";

/// The server; it stops when this is dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    library: Arc<Library>,
    runtime: Option<Runtime>,
}

impl Site {
    /// Starts it.
    pub fn start() -> Result<Self, Failed> {
        let mut library = Library::default();
        let schemes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
        read(&schemes, "", &mut library).map_err(system("the schemes"))?;
        let library = Arc::new(library);
        let today = Day::parse(TODAY).ok_or_else(|| Failed::Page(TODAY.into()))?;
        let app = App::new(Arc::clone(&library), Example::all(), today);
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(system("the server"))?;
        let (told, ready) = mpsc::channel();
        runtime.spawn(async move { pijler_web::serve(app, (Ipv4Addr::LOCALHOST, 0).into(), |address| _ = told.send(address)).await });
        let address = ready.recv().map_err(|_| Failed::Page("the server did not start".into()))?;
        Ok(Self { address, library, runtime: Some(runtime) })
    }

    /// The address of a path of the site in a language.
    pub fn address(&self, path: &str, language: Language) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("http://{}{path}{mark}lang={}", self.address, language.code())
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
