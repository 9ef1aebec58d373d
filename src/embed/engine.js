// Fetches and starts the program, once for all widgets of the page: the wasm, or the same as plain JavaScript.

// How long the wasm may take before the JavaScript is asked for too. On a line so slow they share it.
const STALL_MS = 6000;

let base = "";
let attempt = 0;
const crashed = new Set();

/** Where the files beside the script are. */
export function setBase(url) {
  base = url;
}

// XMLHttpRequest, since pages patch fetch and its responses. What cannot be had is a reason of the `unavailable`
// event, thrown.
function get(url, responseType) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const failed = () => reject("network");
    request.open("GET", url);
    request.responseType = responseType;
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : failed());
    request.onerror = failed;
    request.send();
  });
}

// What is had once for all widgets; what failed is asked for anew.
let had = {};

/** Has all be asked for anew, also what still has not come. */
export const askAnew = () => (had = {});

function once(name, ask) {
  had[name] ??= ask().catch((error) => {
    delete had[name];
    throw error;
  });
  return had[name];
}

/** A content file of ours, by its language. What a proxy or a portal answers in its stead may be JSON, too. */
export const ownContent = (lang) =>
  once(lang, async () => {
    const content = await get(new URL(`content.${lang}.json`, base).href, "json");
    if (!content.words) throw "network";
    return content;
  });

/** A content file of the site owner's. */
export const ownersContent = (url) => get(new URL(url, document.baseURI).href, "json");

// Compiled while it comes in. Where a page has patched fetch or a host gives it another type, bytes will do.
async function compiled(url) {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return WebAssembly.compile(await get(url, "arraybuffer"));
  }
}

// Why there can be no WebAssembly here, if so. What a page's policy forbids, even an empty module can't have (or, in
// WebKit, run).
function refusal() {
  if (!globalThis.WebAssembly) return "no-wasm";
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return "blocked";
  }
}

async function start() {
  // A glue that failed or crashed can't be used again, nor be asked for by the same name; and a browser waits for
  // a file that hangs, where it is asked for once more.
  const query = attempt++ ? `?again=${attempt}` : "";
  const url = (file) => new URL(file + query, base).href;
  const started = ([glue, module]) => {
    glue.initSync({ module });
    return glue;
  };
  const refused = refusal();
  const wasm = refused ? Promise.reject() : Promise.all([import(url(GLUE_FILE)), compiled(url(WASM_FILE))]).then(started);
  const late = new Promise((_, reject) => setTimeout(reject, STALL_MS));
  const plain = Promise.race([wasm, late])
    .catch(async () => started([await import(url(PLAIN_FILE))]))
    .catch(() => wasm);
  // The first to be there. (Pages replace Promise by old ones, which know no `any`.)
  const glue = await Promise.race([wasm.catch(() => plain), plain]).catch(() => {
    throw refused ?? "network";
  });
  glue.onCrash(() => {
    delete had.engine;
    for (const tell of [...crashed]) tell();
  });
  return glue;
}

/** The started engine. After a crash the next call starts a fresh one. */
export const startEngine = () => once("engine", start);

/** Calls `tell` when the engine crashes, until the returned function is called. */
export function onCrash(tell) {
  crashed.add(tell);
  return () => crashed.delete(tell);
}

/** The reason of the `unavailable` event for something thrown. */
export const reasonOf = (error) => (typeof error === "string" ? error : "crashed");
