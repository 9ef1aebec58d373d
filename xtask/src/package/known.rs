use anyhow::{Result, ensure};

/// What wasm-bindgen's glue asks, and how it is here.
const KNOWN: [(&str, &str); 16] = [
    // The oldest browsers that it is made for have these, and the loader calls it in one way only.
    ("'encodeInto' in cachedTextEncoder", "true"),
    ("Object.getPrototypeOf(module) === Object.prototype", "true"),
    ("module instanceof WebAssembly.Module", "true"),
    ("if (wasm !== undefined) return wasm;", ""),
    ("module !== undefined", "true"),
    ("typeof globalThis === 'undefined' ? null : globalThis", "globalThis"),
    ("typeof self === 'undefined' ? null : self", "null"),
    ("typeof window === 'undefined' ? null : window", "null"),
    ("typeof global === 'undefined' ? null : global", "null"),
    // No page hands over two gigabytes of text.
    ("numBytesDecoded += len;", ""),
    ("numBytesDecoded >= MAX_SAFARI_DECODE_BYTES", "false"),
    // Nothing waits for the garbage collector: what is dropped in Rust is told so.
    ("WidgetFinalization.register(this, this.__wbg_ptr, this);", ""),
    ("WidgetFinalization.unregister(this);", ""),
    (
        "    free() {\n        const ptr = this.__destroy_into_raw();\n        \
         wasm.__wbg_widget_free(ptr, 0);\n    }\n",
        "",
    ),
    // A memory that grew has another buffer; the old one of the JavaScript program is not detached.
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

/// The glue with those questions answered, so that the minifiers leave out what follows from other answers.
pub(super) fn put_in(glue: &str) -> Result<String> {
    KNOWN.iter().try_fold(glue.to_owned(), |glue, (question, answer)| {
        ensure!(glue.contains(question), "the glue no longer asks `{question}`");
        Ok(glue.replace(question, answer))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_asked() {
        let asked = KNOWN.map(|(question, _)| format!("({question})")).concat();
        let told = KNOWN.map(|(_, answer)| format!("({answer})")).concat();
        assert_eq!(put_in(&asked).unwrap(), told);
        assert!(put_in("").is_err());
    }
}
