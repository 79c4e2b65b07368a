// SPDX-License-Identifier: EUPL-1.2
//! `SplitMix64`: one seed, one nation, on every machine. Integers only.

/// The generator.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starts from a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(((self.bits() >> 32) * u64::from(end)) >> 32).unwrap_or(0)
    }

    /// A number of days below `end`.
    pub fn days(&mut self, end: u32) -> i32 {
        self.below(end).cast_signed()
    }

    /// True in `parts` of 1,000 cases.
    pub fn per_mille(&mut self, parts: u32) -> bool {
        self.below(1000) < parts
    }

    /// About normal: the sum of eight even numbers, in units of 1/65,536 standard deviation.
    pub fn normal(&mut self) -> i32 {
        let sum: i32 = (0..8).map(|_| self.below(1 << 16).cast_signed() - (1 << 15)).sum();
        // Eight numbers of variance 2^32 / 12 each.
        sum / 8 * 65_536 / (53_510 / 8)
    }
}
