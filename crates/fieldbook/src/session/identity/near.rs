//! The hash of integer keys: neighbours stay neighbours, because they were made one after the other, and so lie beside
//! each other in memory. Going over the map then goes over memory, and not to and fro.

use std::hash::{BuildHasherDefault, Hasher};

/// Makes the hashes of a map by integers.
pub(super) type BuildNear = BuildHasherDefault<Near>;

/// Hashes one integer. Runs of sixteen keep their order; where a run goes, all of its bits decide.
#[derive(Default)]
pub(super) struct Near(u64);

/// Bits of a key that say where in its run it is: as many as the map looks at together.
const RUN: u32 = 4;
/// 2⁶⁴ by the golden ratio: what it multiplies is spread evenly.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
/// The map tells entries of a group by the highest bits, of 64 or of 32: there a run's must differ.
const TAGS: u64 = (1 << 60) | (1 << 28) | 1;

impl Hasher for Near {
    fn write_i64(&mut self, key: i64) {
        let key = key.cast_unsigned();
        let run = (key >> RUN).wrapping_mul(SPREAD).rotate_left(26) << RUN;
        self.0 = run ^ (key & ((1 << RUN) - 1)).wrapping_mul(TAGS);
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_i64((self.0 << 8 | u64::from(*byte)).cast_signed()));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::hash::BuildHasher;

    use super::BuildNear;

    /// The home of a key in a map of 2¹⁶ places.
    fn home(key: i64) -> u64 {
        BuildNear::default().hash_one(key) & 0xffff
    }

    #[test]
    fn neighbours_stay_neighbours() {
        let homes: Vec<u64> = (1_600..1_616).map(home).collect();
        assert!(homes.windows(2).all(|pair| pair[1] == pair[0] + 1), "{homes:?}");
    }

    #[test]
    fn keys_that_are_far_apart_spread_over_the_runs() {
        for step in [16, 1_000, 1 << 16, 1 << 22, 1 << 40, -16] {
            let homes: HashSet<u64> = (0..4_096).map(|index| home(index * step) >> 4).collect();
            assert!(homes.len() > 2_000, "{step}: {}", homes.len());
        }
    }
}
