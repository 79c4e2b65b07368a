// SPDX-License-Identifier: EUPL-1.2
//! `pijler demo` and `pijler serve`: the pages on this machine.

use crate::Failure;
use crate::input::{COUNTRY, today};
use clap::Args;
use pijler_practice::index;
use pijler_scheme::Library;
use pijler_web::{App, Example};
use std::net::SocketAddr;
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Serve {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:7345")]
    listen: SocketAddr,
}

pub(crate) fn run(library: Library, command: &Serve, with_examples: bool) -> Result<(), Failure> {
    let shown = if with_examples { Example::all() } else { Vec::new() };
    let index = index::read(&library, COUNTRY, index::GENERAL)?;
    let mut app = App::new(Arc::new(library), shown, today());
    app.index = index;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::said("command-failed", vec![("why", error.to_string().into())]))?;
    let served = runtime.block_on(pijler_web::serve(app, command.listen, |address| {
        println!("http://{address}/");
        println!("Ctrl-C ends it; nothing is kept.");
    }));
    served.map_err(|error| {
        Failure::said("command-not-served", vec![("address", command.listen.to_string().into()), ("why", error.to_string().into())])
    })
}
