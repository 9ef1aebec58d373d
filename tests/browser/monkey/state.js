// Waits until the widget has drawn a complete screen, and returns what it shows.
const done = arguments[arguments.length - 1];
const end = Date.now() + 20000;

function look() {
  const element = document.querySelector("ems-career-path");
  const root = element?.shadowRoot;
  const mount = root?.querySelector(".mount");
  const all = (selector) => [...root.querySelectorAll(selector)];
  const texts = (selector) => all(selector).map((element) => element.textContent);
  const isLoading = !mount || mount.onchange || mount.matches(".still, .busy") || root.querySelector(".result:not([data-outcome])");
  const screens = isLoading ? 0 : all("[data-question], .result").length;
  if (!screens && Date.now() < end && !root?.querySelector(".fallback")) return requestAnimationFrame(look);
  if (!root) return done({ nothing: true });
  let saved = null;
  for (const [key, value] of Object.entries(sessionStorage)) if (/^ems-career-path:element/.test(key)) saved = value;
  return done({
    lang: root.querySelector(".ems").lang,
    screens,
    hidden: mount.hidden || Boolean(root.querySelector(".fallback")),
    question: root.querySelector("[data-question]")?.dataset.question ?? null,
    chosen: root.querySelector("[data-question] input:checked")?.value ?? null,
    outcome: root.querySelector("[data-outcome]")?.dataset.outcome ?? null,
    shared: Boolean(root.querySelector(".result__shared")),
    claims: texts(".reason__claim"),
    notes: texts(".note__text"),
    answers: texts(".answer__choice"),
    former: texts(".answers__former"),
    detail: element.result,
    code: location.hash.match(/^#ems-career-path-(.*)/)?.[1] ?? null,
    saved,
    unavailable: events.filter(([name]) => name === "unavailable").length,
    faults,
  });
}
look();
