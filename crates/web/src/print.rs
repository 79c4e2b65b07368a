// SPDX-License-Identifier: EUPL-1.2
//! A paper as PDF: printed by what the shell handed over, a few at a time, beside the threads that make pages.
//!
//! Invariants: a thread that prints is none of the runtime's and none of the turns of pages; who finds all printers at work is told so at once;
//! nothing is kept. Not here: processes and files (the shell).

use crate::pages::Reply;
use axum::http::StatusCode;
use std::fmt;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// More papers are not printed at once: a browser takes a processor and some hundred megabytes.
const AT_ONCE_MAX: usize = 2;

/// Makes a PDF of a page that stands alone. Blocks, in bounded time.
pub trait Print: Send + Sync {
    /// The bytes of the PDF. None where it could not be made: whoever prints tells whoever runs the pages why.
    fn print(&self, html: &[u8]) -> Option<Vec<u8>>;
}

/// A printer for the pages, and its turns.
#[derive(Clone)]
pub struct Printer {
    print: Arc<dyn Print>,
    turns: Arc<Semaphore>,
}

impl Printer {
    /// With all turns free.
    pub fn new(print: Arc<dyn Print>) -> Self {
        Self { print, turns: Arc::new(Semaphore::new(AT_ONCE_MAX)) }
    }

    /// Prints a page under a name. Otherwise: the status, and the text that says why.
    pub(crate) async fn printed(&self, name: String, html: String) -> Result<Reply, (StatusCode, &'static str)> {
        let Ok(turn) = Arc::clone(&self.turns).try_acquire_owned() else {
            return Err((StatusCode::SERVICE_UNAVAILABLE, "papers-pdf-busy"));
        };
        let print = Arc::clone(&self.print);
        // The turn goes with the thread: who no longer waits does not free it.
        let work = move || {
            let printed = print.print(html.as_bytes());
            drop(turn);
            printed
        };
        match tokio::task::spawn_blocking(work).await {
            Ok(Some(bytes)) => Ok(Reply::File { kind: "application/pdf", name, bytes }),
            _ => Err((StatusCode::BAD_GATEWAY, "papers-pdf-failed")),
        }
    }
}

impl fmt::Debug for Printer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Printer")
    }
}
