use anyhow::{Result, ensure};

/// How wasm-bindgen's glue checks whether the memory has grown, and a check that also works with wasm2js. There,
/// growing makes a new buffer but does not detach the old one.
const CHECKS: [(&str, &str); 2] = [
    (
        "cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || \
         (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0?.buffer !== wasm.memory.buffer",
    ),
    (
        "cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0",
        "cachedUint8ArrayMemory0?.buffer !== wasm.memory.buffer",
    ),
];

/// Replaces these checks in a copy of the glue, for the plain JavaScript. Fails if one of them is missing.
pub(super) fn for_plain(glue: &str) -> Result<String> {
    CHECKS.iter().try_fold(glue.to_owned(), |glue, (check, plain)| {
        ensure!(glue.contains(check), "wasm-bindgen no longer writes `{check}`");
        Ok(glue.replace(check, plain))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_program_compares_buffers() {
        let glue = CHECKS.map(|(check, _)| format!("if ({check}) {{}}\n")).concat();
        let plain = CHECKS.map(|(_, plain)| format!("if ({plain}) {{}}\n")).concat();
        assert_eq!(for_plain(&glue).unwrap(), plain);
        assert!(for_plain("").is_err());
    }
}
