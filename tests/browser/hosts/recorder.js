// Stands first in every host page, before the page can spoil anything: notes what happens, and finds the widget.
window.recorder = (() => {
  const TAG = "ems-career-path";
  const frame = requestAnimationFrame.bind(window);
  const now = performance.now.bind(performance);
  const { stringify } = JSON;
  const observed = (entries) => entries.map(({ startTime, value, hadRecentInput }) => ({ startTime, value, hadRecentInput }));
  const noted = { faults: [], said: [], told: [], shifts: null, appeared: Infinity, firstWords: null };

  addEventListener("error", ({ message }) => message && noted.faults.push(`error: ${message}`), true);
  addEventListener("unhandledrejection", ({ reason }) => noted.faults.push(`rejection: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    noted.faults.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  addEventListener(`${TAG}:unavailable`, ({ detail }) => noted.told.push(detail.reason), true);
  for (const level of ["warn", "error"]) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      noted.said.push(words.join(" "));
      say(...words);
    };
  }
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    noted.shifts = [];
    new PerformanceObserver((list) => noted.shifts.push(...observed(list.getEntries()))).observe({ type: "layout-shift", buffered: true });
  }

  /** The document and every shadow root in it, but for the widget's own. */
  function* roots(root = document) {
    yield root;
    for (const { localName, shadowRoot } of root.querySelectorAll("*")) {
      if (shadowRoot && localName !== TAG) yield* roots(shadowRoot);
    }
  }

  /** All widgets of the page, wherever they stand. */
  const elements = () => [...roots()].flatMap((root) => [...root.querySelectorAll(TAG)]);
  const part = (selector, place = 0) => elements()[place]?.shadowRoot?.querySelector(selector) ?? null;
  const shown = (selector, place) => {
    const found = part(selector, place);
    return found?.getClientRects().length && getComputedStyle(found).visibility === "visible" ? found : null;
  };

  /** A question of the widget's own, not only the one that a snippet brings or the loader draws at first. */
  const asks = (question, place) => {
    const mount = part(".mount", place);
    return mount && !mount.onchange && !mount.dataset.screen && !mount.matches(".still, .busy") && shown(`[data-question=${question}]`, place);
  };

  /** Whether the focus is among the choices. */
  const isAtChoices = () => Boolean(elements()[0].shadowRoot.activeElement?.matches("[type=radio]"));

  /** What stands in the widget. */
  const words = (place) => part(".mount", place).textContent;

  /** What the host page could change of the looks by inheritance, part by part. */
  const LOOKS = (
    "color fontFamily fontSize fontStyle fontWeight lineHeight letterSpacing wordSpacing textTransform textIndent " +
    "textAlign direction whiteSpace visibility opacity cursor listStyleType borderTopColor borderTopWidth display userSelect"
  ).split(" ");
  const looks = () =>
    [...part(".mount").querySelectorAll("[class]")].map((element) => {
      const style = getComputedStyle(element);
      return [element.className, ...LOOKS.map((name) => `${name}: ${style[name]}`)].join("; ");
    });

  /** Whether the parser is past the widget: it may draw half of a snippet before it reads on. */
  const isParsed = () => document.readyState !== "loading" || Boolean(elements()[0]?.nextSibling);

  // The first sight of the widget, and the time from which nothing may move any more.
  let frames = 0;
  (function look() {
    if (isParsed() && shown(".mount")) {
      noted.firstWords ??= words();
      frames += 1;
    }
    if (frames < 3) frame(look);
    else noted.appeared = now();
  })();

  /** How far things moved by themselves once the widget was there; null where the browser does not say. */
  const shifted = () =>
    noted.shifts &&
    noted.shifts
      .filter(({ startTime, hadRecentInput }) => startTime > noted.appeared && !hadRecentInput)
      .reduce((sum, { value }) => sum + value, 0);

  /** Whatever was asked for at another origin than these. */
  const strangers = (known) =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => !/^(data|blob|about):/.test(name) && !known.some((origin) => name.startsWith(origin)));

  /** Looks frame by frame until something is there; gives it, or null. */
  const until = (look, patience, done) => {
    const end = now() + patience;
    (function again() {
      let value = null;
      try {
        value = look();
      } catch {
        // Not yet.
      }
      if (value || now() > end) done(value || null);
      else frame(again);
    })();
  };

  /** A value as text, by JSON as it was before the page changed it. */
  const text = (value) => {
    const spoiled = [Array, String, Object, Number].map(({ prototype }) => [prototype, Object.getOwnPropertyDescriptor(prototype, "toJSON")]);
    for (const [prototype] of spoiled) delete prototype.toJSON;
    const written = stringify(value);
    for (const [prototype, was] of spoiled) if (was) Object.defineProperty(prototype, "toJSON", was);
    return written;
  };

  /** Whether what stands there is wide enough to be read. */
  const wide = () => part(".mount").getBoundingClientRect().width >= 140;

  return { noted, text, wide, isAtChoices, elements, part, shown, asks, words, looks, shifted, strangers, until };
})();
