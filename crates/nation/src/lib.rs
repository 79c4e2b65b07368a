// SPDX-License-Identifier: EUPL-1.2
//! A nation of generated facts, and how long the engine takes over it beside hand-written loops.
//!
//! [`generate`] makes a snapshot the size of a country from a seed. [`bare`] is the yardstick: the same payments by loops written by hand for
//! exactly these columns. The binary measures; nothing in the engine or the command line depends on this crate.

pub mod bare;
pub mod generate;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod random;
pub mod schemes;
