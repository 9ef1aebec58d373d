use std::env;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Creates a runner for this many cases and prints its seed. The same seed gives the same cases. To get others, set the
/// environment variable `SEED`.
pub fn runner(cases: u32) -> TestRunner {
    let seed: u64 = env::var("SEED").map_or(1, |seed| seed.parse().expect("SEED must be a number"));
    println!("{cases} cases from SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}
