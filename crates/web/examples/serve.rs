// SPDX-License-Identifier: EUPL-1.2
//! The pages on this machine, with the schemes of the repository: `cargo run -p pijler-web --example serve -- 127.0.0.1:8123`.

#![expect(clippy::print_stdout, reason = "a program for the eye")]

use pijler_model::Day;
use pijler_practice::{Profile, examples};
use pijler_scheme::Library;
use pijler_web::{App, Example};
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

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

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8123".into()).parse()?;
    let today = Day::parse("2026-08-01").ok_or("a day")?;
    let mut library = Library::default();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes"), "", &mut library)?;
    let mut app = App::new(Arc::new(library), Vec::new(), today);
    let profile = Profile::read(&app.library, &app.country, &app.profile)?;
    app.examples = examples::all(&profile)
        .into_iter()
        .map(|example| Example { id: example.id.into(), name: example.name, summary: example.summary, tables: example.tables })
        .collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    Ok(runtime.block_on(pijler_web::serve(app, address, |address| println!("http://{address}/")))?)
}
