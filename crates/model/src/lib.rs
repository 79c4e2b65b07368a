// SPDX-License-Identifier: EUPL-1.2
//! Value types every room of Pijler shares.
//!
//! * [`money`]: whole cents, ranges of cents, exact ratios, declared rounding;
//! * [`time`]: civil days, months, quarters, years and spans of days;
//! * [`status`]: how a figure came to be, and the weaker of two;
//! * [`sheet`]: a table of text before it has types;
//! * [`fault`]: what is wrong with an input, where, and what was expected.
//!
//! Invariants: nothing here reads a clock, a file or a float; arithmetic on money is exact and overflow is a panic in every build
//! (a total above 92 quadrillion euro is a defect, not a result). No country and no scheme is named here.

pub mod fault;
pub mod money;
pub mod sheet;
pub mod status;
pub mod time;

pub use fault::{Fault, Faults, Place, Problem, Severity};
pub use money::{Amount, Cents, Ratio, Rounding, RoundingMode, RoundingUnit, apportion, parse_euro};
pub use sheet::{Sheet, SheetRow};
pub use status::Status;
pub use time::{Day, Month, Period, Quarter, Span, Year};
