// Runs first on every host page, before the page can break anything. Records what happens and finds the widget.
window.recorder = (() => {
  const TAG = "ems-career-path";
  const frame = requestAnimationFrame.bind(window);
  const now = performance.now.bind(performance);
  const { stringify } = JSON;
  /** Describes an element that moved in a layout shift, with its old and new position. */
  const source = ({ node, previousRect: was, currentRect: is }) => {
    const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
    return `${node?.localName ?? node?.nodeName ?? "something removed"}.${node?.className ?? ""} from ${at(was)} to ${at(is)}`;
  };
  const observed = (entries) => entries.map(({ startTime, value, sources }) => ({ startTime, value, moved: [...sources].map(source) }));
  const log = { faults: [], warnings: [], reasons: [], shifts: null, firstWords: null };

  addEventListener("error", ({ message }) => message && log.faults.push(`error: ${message}`), true);
  addEventListener("unhandledrejection", ({ reason }) => log.faults.push(`rejection: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    log.faults.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  addEventListener(`${TAG}:unavailable`, ({ detail }) => log.reasons.push(detail.reason), true);
  for (const level of ["warn", "error"]) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      log.warnings.push(words.join(" "));
      say(...words);
    };
  }
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    log.shifts = [];
    new PerformanceObserver((list) => log.shifts.push(...observed(list.getEntries()))).observe({ type: "layout-shift", buffered: true });
  }

  /** The document and every shadow root in it except the widgets' own. */
  function* roots(root = document) {
    yield root;
    for (const { localName, shadowRoot } of root.querySelectorAll("*")) {
      if (shadowRoot && localName !== TAG) yield* roots(shadowRoot);
    }
  }

  /** All widgets on the page. */
  const elements = () => [...roots()].flatMap((root) => [...root.querySelectorAll(TAG)]);
  const part = (selector, place = 0) => elements()[place]?.shadowRoot?.querySelector(selector) ?? null;
  const shown = (selector, place) => {
    const found = part(selector, place);
    return found?.getClientRects().length && getComputedStyle(found).visibility === "visible" ? found : null;
  };

  /** Scrolls to an element in the widget. A driver does not scroll a box outside the widget's shadow root. */
  const scrolledTo = (element) => {
    element?.scrollIntoView({ block: "nearest" });
    return element;
  };

  /** Finds a question that the widget itself shows, rather than the snippet or the loader. */
  const showsQuestion = (question, place) => {
    const mount = part(".mount", place);
    return mount && !mount.onchange && !mount.dataset.screen && !mount.matches(".still, .busy") && shown(`[data-question=${question}]`, place);
  };

  /** Whether the focus is on a choice. */
  const isAtChoices = () => Boolean(elements()[0].shadowRoot.activeElement?.matches("[type=radio]"));

  /** All text in the widget. */
  const words = (place) => part(".mount", place).textContent;

  /** The styles that the page could change by inheritance, for each part. */
  const LOOKS = (
    "color fontFamily fontSize fontStyle fontWeight lineHeight letterSpacing wordSpacing textTransform textIndent " +
    "textAlign direction whiteSpace visibility opacity cursor listStyleType borderTopColor borderTopWidth display userSelect"
  ).split(" ");
  const looks = () =>
    [...part(".mount").querySelectorAll("[class]")].map((element) => {
      const style = getComputedStyle(element);
      return [element.className, ...LOOKS.map((name) => `${name}: ${style[name]}`)].join("; ");
    });

  /** Whether the parser is past the widget. Until then, only half of a snippet may be on screen. */
  const isParsed = () => document.readyState !== "loading" || Boolean(elements()[0]?.nextSibling);

  // When the visitor started to watch the screen, or null while they wait for the next one.
  let since = null;
  let inputs = 0;
  const watched = [];
  const stopWatching = () => {
    if (since !== null) watched.push([since, now()]);
    since = null;
    inputs += 1;
  };
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, stopWatching, true);

  /** Watches the current screen for shifts. Starts two frames later, because a new screen is itself a shift. */
  const startWatching = () => {
    const before = inputs;
    const start = () => inputs === before && (since ??= now());
    frame(() => frame(start));
  };

  (function look() {
    if (!isParsed() || !shown(".mount")) return frame(look);
    log.firstWords = words();
    startWatching();
  })();

  /**
   * The shifts while the visitor watched a screen, or null if the browser does not report shifts. Ignores
   * `hadRecentInput`, which ends 500 ms after input: a busy machine takes longer to show the next screen.
   */
  const shifts = () => {
    const times = since === null ? watched : [...watched, [since, Infinity]];
    return log.shifts && log.shifts.filter(({ startTime }) => times.some(([from, to]) => startTime > from && startTime < to));
  };

  /** The addresses of all requests to origins other than these. */
  const foreignRequests = (known) =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => !/^(data|blob|about):/.test(name) && !known.some((origin) => name.startsWith(origin)));

  /** Calls `look` at every frame until it returns something truthy or time is up. */
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

  /** A value as JSON, unaffected by the page's changes to JSON. */
  const text = (value) => {
    const spoiled = [Array, String, Object, Number].map(({ prototype }) => [prototype, Object.getOwnPropertyDescriptor(prototype, "toJSON")]);
    for (const [prototype] of spoiled) delete prototype.toJSON;
    const written = stringify(value);
    for (const [prototype, was] of spoiled) if (was) Object.defineProperty(prototype, "toJSON", was);
    return written;
  };

  /** Whether the widget is wide enough to read. */
  const wide = () => part(".mount").getBoundingClientRect().width >= 140;

  return { log, text, wide, isAtChoices, elements, part, scrolledTo, shown, showsQuestion, words, looks, startWatching, shifts, foreignRequests, until };
})();
