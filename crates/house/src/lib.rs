// SPDX-License-Identifier: EUPL-1.2
//! The rules of the house as tests; the tests are all there is. A rule that matters is a program, not a paragraph.
