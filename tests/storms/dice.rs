//! Lots that a seed repeats.

/// Whether more is tested.
pub fn is_long() -> bool {
    std::env::var_os("TEXTPASS_LONG").is_some()
}

/// A generator (splitmix64).
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
    /// By the seed of this run, which is printed; `what` keeps tests apart.
    pub fn new(what: &str) -> Self {
        let given = std::env::var("TEXTPASS_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| u64::from(std::process::id()));
        println!("{what}: TEXTPASS_SEED={seed}");
        Self(what.bytes().fold(seed, |mixed, byte| mixed.wrapping_mul(31).wrapping_add(u64::from(byte))))
    }

    /// Another generator, for one person or one thread.
    pub fn of(&self, which: usize) -> Self {
        let mut dice = Self(self.0 ^ (which as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }
}
