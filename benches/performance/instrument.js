// Runs before the page's own scripts. Tells the driver when something is painted, and keeps the times.
(() => {
  const bench = (globalThis.bench = { clicks: [], shift: 0, tasks: [], memories: [], errors: [] });
  const tell = (message) => globalThis.tellBench(JSON.stringify(message));

  // The questionnaire is in the page or, with ours, in a shadow root.
  const roots = () => [document, ...[...document.querySelectorAll("ems-career-path")].map((element) => element.shadowRoot)];
  const find = (selector) => {
    for (const root of roots()) {
      const found = root?.querySelector(selector);
      if (found) return found;
    }
    return null;
  };
  const spot = (selector) => {
    const element = find(selector);
    // Some hide the radio button and draw one of their own: then its label is what a finger hits.
    const drawn = element && getComputedStyle(element).opacity !== "0" && element.getBoundingClientRect().width > 4;
    const { x, y, width, height } = (drawn ? element : element?.closest("label"))?.getBoundingClientRect() ?? {};
    return width ? { x: x + width / 2, y: y + height / 2 } : null;
  };

  // A message that is sent while a frame is made comes after its paint.
  const painted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then();
    port2.postMessage(0);
  };
  // Looks at each frame, and tells what was seen once that has been painted.
  const once = (name, seen, then) => {
    const look = () => {
      const found = seen();
      if (!found) return requestAnimationFrame(look);
      painted(() => tell({ name, at: performance.now(), ...found }));
      then?.();
    };
    requestAnimationFrame(look);
  };

  /** Where a visitor would press to pick a choice. */
  bench.option = (id, choice) => spot(`[data-question="${id}"] input[value="${choice}"]`);

  /** Where a visitor would press to go on, while this question stands. */
  bench.next = (id) => find(`[data-question="${id}"]`) && spot("[part=continue]");

  /** Follows a visitor through these questions and choices, and reports each thing when it is painted. */
  bench.journey = ([[id, choice], ...rest]) => {
    const input = `[data-question="${id}"] input[value="${choice}"]`;
    once("question", () => {
      const option = bench.option(id, choice);
      return option && spot("[part=continue]") && { id, option };
    }, () => {
      once("registered", () => {
        const next = find(input)?.checked && spot("[part=continue]");
        return next && { id, next };
      });
      if (rest.length) bench.journey(rest);
      else once("result", () => outcome() && { outcome: outcome() });
    });
  };
  const outcome = () => find("[data-outcome]")?.dataset.outcome;

  /** Tells when the first question is painted, and marks it in a trace. */
  bench.question = () => {
    once("first-question", () => {
      if (!spot("[data-question] input")) return null;
      painted(() => performance.mark("first-question"));
      return {};
    });
  };

  /** Tells when as many widgets show a question, and when as many have been started. */
  bench.crowd = (number, started) => {
    const stands = (root) => root?.querySelector("[data-question]");
    once("standing", () => roots().filter(stands).length >= number && {});
    once("ready", () => ready >= started && {});
  };

  let ready = 0;
  addEventListener("ems-career-path:ready", () => (ready += 1));
  addEventListener("error", ({ message }) => bench.errors.push(message));

  // From the press to the paint that follows.
  let timing = false;
  addEventListener(
    "click",
    ({ isTrusted, timeStamp }) => {
      if (!isTrusted || timing) return;
      timing = true;
      requestAnimationFrame(() =>
        painted(() => {
          bench.clicks.push(performance.now() - timeStamp);
          timing = false;
        }),
      );
    },
    true,
  );

  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", ({ value, hadRecentInput }) => (bench.shift += hadRecentInput ? 0 : value));
  observe("longtask", ({ duration }) => bench.tasks.push(duration));

  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, given) {
      const instance = new Instance(...given);
      bench.memories.push(...Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory));
      return instance;
    },
  });
  bench.wasm = () => bench.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
})();
