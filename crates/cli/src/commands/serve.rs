// SPDX-License-Identifier: EUPL-1.2
//! `pijler demo` and `pijler serve`: the pages on this machine.

use crate::Failure;
use crate::commands::papers::printer;
use crate::input::{COUNTRY, now, today};
use clap::Args;
use pijler_practice::index;
use pijler_print::Printer;
use pijler_scheme::Library;
use pijler_store::{Fault, Store};
use pijler_web::{App, Clock, Example, Print, Workspaces};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

#[derive(Args)]
pub(crate) struct Serve {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:7345")]
    listen: SocketAddr,
    /// Keep workspaces of practices in this file, made if it is not there; without it nothing is kept and there are no accounts
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// The browser that makes papers as PDF; else that in `PIJLER_PRINTER`, else chromium, google-chrome or microsoft-edge where one is
    /// installed
    #[arg(long, value_name = "PATH", conflicts_with = "no_printer")]
    printer: Option<PathBuf>,
    /// No papers as PDF
    #[arg(long)]
    no_printer: bool,
}

/// Time for a paper on the pages, of the minute that a request has.
const PRINT_WITHIN: Duration = Duration::from_secs(40);

/// A browser, for the pages.
struct Browser(Printer);

impl Print for Browser {
    fn print(&self, html: &[u8]) -> Option<Vec<u8>> {
        let printed = self.0.print(html, &AtomicBool::new(false));
        printed.inspect_err(|why| eprintln!("{}: {why}", self.0.program().display())).ok()
    }
}

impl Serve {
    /// What makes PDFs. Without a browser the pages do without; one that is named and is not there is a fault.
    fn printer(&self) -> Result<Option<pijler_web::Printer>, Failure> {
        let is_named = self.printer.is_some() || std::env::var_os(pijler_print::VARIABLE).is_some_and(|text| !text.is_empty());
        if self.no_printer {
            return Ok(None);
        }
        match printer(self.printer.as_deref(), "command-no-printer-pages") {
            Err(failure) if is_named => Err(failure),
            found => Ok(found.ok().map(|found| pijler_web::Printer::new(Arc::new(Browser(found.within(PRINT_WITHIN)))))),
        }
    }
}

pub(crate) fn run(library: Library, command: &Serve, with_examples: bool) -> Result<(), Failure> {
    let shown = if with_examples { Example::all() } else { Vec::new() };
    let index = index::read(&library, COUNTRY, index::GENERAL)?;
    let mut app = App::new(Arc::new(library), shown, today());
    app.index = index;
    app.printer = command.printer()?;
    if let Some(file) = &command.data {
        let clock: Clock = Arc::new(now);
        let store = Store::open(file, now()).map_err(|fault| refused(file, &fault))?;
        app.workspaces = Some(Workspaces { store: Arc::new(store), clock });
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::said("command-failed", vec![("why", error.to_string().into())]))?;
    let served = runtime.block_on(pijler_web::serve(app, command.listen, |address| {
        println!("http://{address}/");
        match &command.data {
            Some(file) => println!("Ctrl-C ends it; workspaces are kept in {}.", file.display()),
            None => println!("Ctrl-C ends it; nothing is kept."),
        }
    }));
    served.map_err(|error| {
        Failure::said("command-not-served", vec![("address", command.listen.to_string().into()), ("why", error.to_string().into())])
    })
}

/// Why the file of workspaces was not opened.
fn refused(file: &Path, fault: &Fault) -> Failure {
    let text = match fault {
        Fault::NewerFile { .. } => "workspace-file-newer",
        Fault::ForeignFile => "workspace-file-foreign",
        _ => "workspace-file-refused",
    };
    Failure::said(text, vec![("file", file.display().to_string().into()), ("why", fault.to_string().into())])
}
