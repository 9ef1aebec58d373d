use std::env;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A runner of so many cases, the same each time: `SEED=2` has others, and the seed is printed.
pub fn runner(cases: u32) -> TestRunner {
    let seed: u64 = env::var("SEED").map_or(1, |seed| seed.parse().expect("SEED is a number"));
    println!("{cases} cases from SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}
