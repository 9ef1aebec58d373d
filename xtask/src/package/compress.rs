use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;
use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::content::is_for_owners;

/// Compresses each CSS, JavaScript, JSON and wasm file to a `.br` and a `.gz` beside it, at the highest level. Leaves
/// out the content files that owners edit: a server would keep sending the compressed copy from before the edit.
pub(crate) fn package(staging: &Path) -> Result<()> {
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        if path.file_name().and_then(OsStr::to_str).is_some_and(is_for_owners) {
            continue;
        }
        let ending = path.extension().and_then(OsStr::to_str);
        if let Some("css" | "js" | "json" | "wasm") = ending {
            let bytes = fs::read(&path)?;
            let beside = |ending: &str| {
                let mut name = path.clone().into_os_string();
                name.push(ending);
                name
            };
            fs::write(beside(".br"), brotli(&bytes)?)?;
            fs::write(beside(".gz"), gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut small = Vec::new();
    BrotliCompress(&mut bytes, &mut small, &params)?;
    Ok(small)
}

/// Stores no modification time, so that the same bytes always give the same file.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn compressed_files_decompress_to_the_original() {
        let text = b"question question question question".repeat(100);
        let mut plain = Vec::new();
        let small = gzip(&text).unwrap();
        flate2::read::GzDecoder::new(small.as_slice()).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, text);

        let mut plain = Vec::new();
        let small = brotli(&text).unwrap();
        brotli::Decompressor::new(small.as_slice(), 4096).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, text);
    }
}
