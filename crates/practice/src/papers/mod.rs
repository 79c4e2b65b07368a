// SPDX-License-Identifier: EUPL-1.2
//! The papers of a practice: what stands in them and why, from the scheme's points, the comparison and what the practice entered.
//!
//! * [`checklist`]: each point with its verdict and what decided it;
//! * [`signers`]: who signs, who has, who is missing;
//! * [`codes`]: official codes of a scheme beside those of the baseline;
//! * [`dates`]: the days of a start, published or not;
//! * [`meeting`]: the comparison on one page.
//!
//! Invariants: pure; facts decide before what was entered, and where both speak against each other both are shown; what nobody told is not known.
//! Not here: wording (`words`), layout (`web`), the points themselves (the scheme's `papers.toml`).

pub mod checklist;
pub mod codes;
pub mod dates;
pub mod meeting;
pub mod signers;
