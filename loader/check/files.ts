// Asks the server for the published files, and compares what it sends with the release.

/** What the server sends for a file. */
export interface FileReport {
  name: string;
  /** The status and type of the response, or the reason why there is none. */
  response: string;
  /** The size of the response on the wire, and of the file. */
  size: string;
  /** What the owner can do about it. Empty if all is well. */
  advice: string;
}

/** The type that each kind of file needs. */
const TYPES: [ending: string, type: RegExp, wanted: string][] = [
  [".js", /^(text|application)\/javascript/, "text/javascript"],
  [".wasm", /^application\/wasm/, "application/wasm"],
  [".json", /^application\/json/, "application/json"],
];

/** The hash of each published file, as in an `integrity` attribute, or undefined if the list cannot be read. */
export async function publishedFiles(baseUrl: string): Promise<Record<string, string> | undefined> {
  try {
    const response = await fetch(new URL("integrity.json", baseUrl), { cache: "no-cache" });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Requests a file and compares it with its hash in the release. */
export async function inspectFile(name: string, baseUrl: string, hash: string): Promise<FileReport> {
  const { href } = new URL(name, baseUrl);
  try {
    const response = await fetch(href, { cache: "no-cache" });
    const bytes = await response.arrayBuffer();
    const type = response.headers.get("Content-Type") ?? "no type";
    const actualHash = await hashOf(bytes);
    const isChanged = actualHash !== undefined && actualHash !== hash;
    const encoded = encodedSize(href);
    const isCompressed = encoded === undefined || encoded < bytes.byteLength;
    return {
      name,
      response: `${response.status}, ${type}`,
      size: isCompressed && encoded ? `${encoded} of ${bytes.byteLength} bytes` : `${bytes.byteLength} bytes`,
      advice: adviceOn(name, response.status, type, isChanged, isCompressed),
    };
  } catch (error) {
    const advice = "The server must allow this page to read it: Access-Control-Allow-Origin: *";
    return { name, response: String(error), size: "", advice };
  }
}

function adviceOn(name: string, status: number, type: string, isChanged: boolean, isCompressed: boolean): string {
  if (status !== 200) return "Upload this file from the same release as the script.";
  const [, known, wanted] = TYPES.find(([ending]) => name.endsWith(ending)) ?? [];
  if (known && !known.test(type)) return `Serve it as ${wanted}.`;
  // Owners copy these files. The widget itself does not load them.
  if (/^content\.\w+\.json$/.test(name))
    return isChanged ? "Edited, but not loaded. To use your edits, set the content option." : "";
  if (isChanged)
    return "It differs from the release. Upload it again, together with its copies that end in .br and .gz.";
  return isCompressed ? "" : "Let the server compress it.";
}

// Returns the size of the response on the wire. Browsers hide it if the file is on another origin.
function encodedSize(href: string): number | undefined {
  const entries = performance.getEntriesByName(href) as PerformanceResourceTiming[];
  return entries.map((entry) => entry.encodedBodySize).find(Boolean);
}

// Pages without HTTPS cannot compute hashes, so nothing is compared.
async function hashOf(bytes: ArrayBuffer): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest("SHA-384", bytes);
  return digest && `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
