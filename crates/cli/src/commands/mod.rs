// SPDX-License-Identifier: EUPL-1.2
//! One file a command.

pub(crate) mod scheme;
