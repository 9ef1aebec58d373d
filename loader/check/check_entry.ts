// Entry point of the file that `?ems-check` in the page's address loads: it shows site owners what the widget found on
// their page. `main.ts` imports it before anything else runs, so that it sees all warnings.
import { optionsOfElement, optionsOfScript } from "../options";
import type { OwnScript } from "../own_script";
import { documentProperty, queryAll } from "../page_document";
import { CheckBox } from "./box";
import { inspectFile, publishedFiles } from "./files";

const TAG = "ems-career-path";
const PREFIX = `[${TAG}] `;

/** Shows the box and keeps filling it in. `baseUrl` is the address of the published files. */
export function startCheck(script: OwnScript, baseUrl: string): void {
  const box = new CheckBox(`EMS Career Path ${VERSION}`);
  box.fact("Script", script.url?.href ?? "unknown, because the script could not find its own address");
  box.fact("Other files", new URL(".", baseUrl).href);
  recordWarnings(box);
  for (const event of ["ready", "unavailable"]) {
    document.addEventListener(`${TAG}:${event}`, ({ target }) => box.showAbove(target as Element));
  }
  document.addEventListener(`${TAG}:unavailable`, (event) => {
    box.problem(`The questionnaire cannot run here: ${(event as CustomEvent).detail.reason}`);
  });
  whenParsed(() => {
    const elements = queryAll(TAG);
    if (elements[0]) box.showAbove(elements[0]);
    else {
      box.showOnTop();
      box.problem("This page has no questionnaire yet");
    }
    for (const element of elements) box.options(optionsOfElement(element, optionsOfScript(script)));
  });
  inspectFiles(box, baseUrl);
}

async function inspectFiles(box: CheckBox, baseUrl: string): Promise<void> {
  const published = await publishedFiles(baseUrl);
  if (!published) box.problem(`${new URL("integrity.json", baseUrl).href} is missing, so nothing was compared`);
  for (const [name, hash] of Object.entries(published ?? {})) box.file(await inspectFile(name, baseUrl, hash));
}

// The loader and the program warn in the console. Their warnings still appear there.
function recordWarnings(box: CheckBox): void {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    warn.apply(console, words);
    const message = String(words[0]);
    if (message.startsWith(PREFIX)) box.problem(message.slice(PREFIX.length));
  };
}

function whenParsed(run: () => void): void {
  // The script tag's element may be added during the same event, so wait until the event is over.
  if (documentProperty("readyState") === "loading") addEventListener("DOMContentLoaded", () => setTimeout(run));
  else setTimeout(run);
}
