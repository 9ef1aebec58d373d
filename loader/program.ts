// Fetches and starts the program once for all widgets on the page: as WebAssembly, or else as plain JavaScript.
import type { Content, Glue } from "./glue";

/** Why the widget is unavailable: the `reason` of the event. */
export type Reason = "network" | "blocked" | "no-wasm" | "timeout" | "crashed";

/** Thrown when something cannot be loaded. */
class Unavailable {
  readonly reason: Reason;

  constructor(reason: Reason) {
    this.reason = reason;
  }
}

// After this long without the wasm, the plain JavaScript is requested too. On a very slow line they share it.
const STALL_MS = 6000;

let baseUrl = "";
let attempts = 0;
const crashListeners = new Set<() => void>();

/** Sets the folder of the files beside the script. */
export function setBaseUrl(url: string): void {
  baseUrl = url;
}

// Uses XMLHttpRequest because pages patch fetch and its responses.
function load(url: string, responseType: XMLHttpRequestResponseType): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Unavailable("network"));
    request.open("GET", url);
    request.responseType = responseType;
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : fail());
    request.onerror = fail;
    request.send();
  });
}

// What all widgets share. A request that failed is made again.
let requests = new Map<string, Promise<unknown>>();

/** Makes every request again, also those that still hang. */
export function forgetRequests(): void {
  requests = new Map();
}

function once<T>(name: string, request: () => Promise<T>): Promise<T> {
  const pending = requests.get(name) as Promise<T> | undefined;
  if (pending) return pending;
  const promise = request().catch((error) => {
    requests.delete(name);
    throw error;
  });
  requests.set(name, promise);
  return promise;
}

/** The built-in content file of a language. A captive portal may answer with other JSON. */
export const builtInContent = (lang: string): Promise<Content> =>
  once(lang, async () => {
    const content = (await load(new URL(`content.${lang}.json`, baseUrl).href, "json")) as Partial<Content>;
    if (!content.words) throw new Unavailable("network");
    return content as Content;
  });

/** The site owner's content file. */
export const ownersContent = (url: string): Promise<unknown> => load(new URL(url, document.baseURI).href, "json");

// Compiles while the bytes arrive. Where a page has patched fetch, or the host serves a wrong type, loads them first.
async function compile(url: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return WebAssembly.compile((await load(url, "arraybuffer")) as ArrayBuffer);
  }
}

// Why this page cannot run WebAssembly, if it cannot. A policy forbids even an empty module (in WebKit, to run it).
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
  // A module that failed or crashed cannot be imported again under the same URL, and a browser waits for a file that
  // hangs when it is requested again.
  const query = attempts++ ? `?again=${attempts}` : "";
  const urlOf = (file: string) => new URL(file + query, baseUrl).href;
  const importGlue = (file: string): Promise<Glue> => import(urlOf(file));
  const startGlue = (glue: Glue, module?: WebAssembly.Module) => {
    glue.initSync({ module });
    return glue;
  };
  const refusal = wasmRefusal();
  const wasm: Promise<Glue> = refusal
    ? Promise.reject()
    : Promise.all([importGlue(GLUE_FILE), compile(urlOf(WASM_FILE))]).then(([glue, module]) => startGlue(glue, module));
  const stall = new Promise<never>((_, reject) => setTimeout(reject, STALL_MS));
  const plain = Promise.race([wasm, stall])
    .catch(async () => startGlue(await importGlue(PLAIN_FILE)))
    .catch(() => wasm);
  // The first one that works. (Some pages replace Promise by one without `any`.)
  const glue = await Promise.race([wasm.catch(() => plain), plain]).catch(() => {
    throw new Unavailable(refusal ?? "network");
  });
  glue.onCrash(() => {
    requests.delete("program");
    for (const listener of [...crashListeners]) listener();
  });
  return glue;
}

/** The started program. After a crash, the next call starts a fresh one. */
export const startProgram = (): Promise<Glue> => once("program", start);

/** Calls `listener` when the program crashes, until the returned function is called. */
export function onCrash(listener: () => void): () => void {
  crashListeners.add(listener);
  return () => crashListeners.delete(listener);
}

/** The reason for something that was thrown. */
export const reasonOf = (error: unknown): Reason => (error instanceof Unavailable ? error.reason : "crashed");
