// SPDX-License-Identifier: EUPL-1.2
//! One file a command.

pub(crate) mod book;
pub(crate) mod compare;
pub(crate) mod explain;
pub(crate) mod import_tariff;
#[cfg(feature = "pages")]
pub(crate) mod papers;
pub(crate) mod scheme;
#[cfg(feature = "pages")]
pub(crate) mod serve;
pub(crate) mod template;
pub(crate) mod timeline;
pub(crate) mod watch;
