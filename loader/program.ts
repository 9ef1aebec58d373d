// Loads and starts the program (the Rust code), once for all widgets on the page. Where WebAssembly does not work, it
// loads the plain JavaScript version instead. Also loads the content.
import type { ContentFile, Glue } from "./glue";
import { warn } from "./warn";

/** Why the widget cannot run. The `unavailable` event has it as `reason`. */
export type Reason = "network" | "blocked" | "no-wasm" | "timeout" | "crashed";

/** Thrown when something cannot be loaded, or cannot run on this page. */
class Unavailable {
  readonly reason: Reason;

  constructor(reason: Reason) {
    this.reason = reason;
  }
}

// If a file takes longer than this, the loader also requests what can replace it. On a slow connection, both share the
// bandwidth.
const STALL_MS = 6000;

/** Throws the error for something that cannot be loaded. */
export function unavailable(): never {
  throw new Unavailable("network");
}

let baseUrl = "";
let attempts = 0;

/** Sets the URL that the names of the other files are relative to. */
export function setBaseUrl(url: string): void {
  baseUrl = url;
}

// Requests a file. The status is 0 if nothing arrives. Uses XMLHttpRequest because some pages patch `fetch` and its
// responses.
function load(url: string): Promise<{ status: number; response: ArrayBuffer | null }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "arraybuffer";
    request.onloadend = () => resolve(request);
    request.send();
  });
}

// Pending and finished requests, by name, shared by all widgets. Failed ones are removed, so the next call retries.
let requests = new Map<string, Promise<unknown>>();

/** Makes the next calls request everything again, including files that still hang. */
export function forgetRequests(): void {
  requests = new Map();
}

function once<T>(name: string, request: () => Promise<T>): Promise<T> {
  // `forgetRequests` may replace the map before this request fails.
  const current = requests;
  const pending = current.get(name) as Promise<T> | undefined;
  if (pending) return pending;
  const promise = request().catch((error) => {
    current.delete(name);
    throw error;
  });
  current.set(name, promise);
  return promise;
}

/** Loads a content file without checking it. Does not wait long, because other content can replace it. */
export const loadContent = (name: string): Promise<ContentFile> =>
  once(`${name} `, async () => {
    const stall = new Promise<void>((resolve) => setTimeout(resolve, STALL_MS));
    const loaded = await Promise.race([load(name).catch(() => undefined), stall]);
    return { name, status: loaded?.status ?? 0, text: new TextDecoder().decode(loaded?.response ?? undefined) };
  });

/** Loads the file with a language's built-in content. */
export const builtInContent = (lang: string): Promise<ContentFile> =>
  loadContent(new URL(`content.${lang}-${CONTENT_HASH}.json`, baseUrl).href);

// Pages without HTTPS have no `crypto.subtle`. Nothing protects their files anyway.
async function checkIntegrity(bytes: ArrayBuffer): Promise<void> {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-384", bytes);
  if (!digest) return;
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  if (`sha384-${hash}` !== WASM_INTEGRITY) throw new Error("its content has changed");
}

// Checks the bytes before it compiles them. Compiling while they arrive would save little: all of them have to be there
// for the check.
async function compile(url: string): Promise<WebAssembly.Module> {
  const { status, response } = await load(url);
  if (status !== 200) throw new Error(status ? `status ${status}` : "no response");
  const bytes = response as ArrayBuffer;
  await checkIntegrity(bytes);
  return WebAssembly.compile(bytes);
}

// Tells the site owner about a file that cannot be used.
async function reported<T>(file: string, loaded: Promise<T>): Promise<T> {
  try {
    return await loaded;
  } catch (error) {
    warn(`${file} cannot be used (${error}). To see why, add ?ems-check to the page's address.`);
    throw error;
  }
}

// Returns why the page cannot run WebAssembly, or undefined if it can. A content security policy blocks even an empty
// module. Most browsers refuse to compile it, and WebKit refuses to instantiate it.
function wasmRefusal(): Reason | undefined {
  if (!globalThis.WebAssembly) return "no-wasm";
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    return undefined;
  } catch {
    return "blocked";
  }
}

async function start(): Promise<Glue> {
  const current = requests;
  // Each new attempt needs new URLs. A browser does not run a module again under the same URL, and it does not start a
  // new request while an old one for the same URL hangs.
  const query = attempts++ ? `?again=${attempts}` : "";
  const urlOf = (file: string) => new URL(file + query, baseUrl).href;
  const importGlue = (file: string): Promise<Glue> => reported(file, import(urlOf(file)));
  const startGlue = (glue: Glue, module?: WebAssembly.Module) => {
    glue.initSync({ module });
    return glue;
  };
  const refusal = wasmRefusal();
  const wasm: Promise<Glue> = refusal
    ? Promise.reject()
    : Promise.all([importGlue(GLUE_FILE), reported(WASM_FILE, compile(urlOf(WASM_FILE)))]).then(([glue, module]) =>
        startGlue(glue, module),
      );
  const stall = new Promise<never>((_, reject) => setTimeout(reject, STALL_MS));
  // Loads the plain JavaScript if the wasm fails or stalls. If that fails too, keeps waiting for the wasm.
  const plain = Promise.race([wasm, stall])
    .catch(async () => startGlue(await importGlue(PLAIN_FILE)))
    .catch(() => wasm);
  // Takes the first one that works, like `Promise.any`, which is missing on pages that replace `Promise`.
  const glue = await Promise.race([wasm.catch(() => plain), plain]).catch(() => {
    throw new Unavailable(refusal ?? "network");
  });
  // After a crash, the next `startProgram` starts a fresh one.
  glue.onCrash(() => current.delete("program"));
  return glue;
}

/** Starts the program, or returns the running one. After a crash, starts a fresh one. */
export const startProgram = (): Promise<Glue> => once("program", start);

/** Returns the reason for an error. Anything but a failure to load counts as a crash. */
export const reasonOf = (error: unknown): Reason => (error instanceof Unavailable ? error.reason : "crashed");
