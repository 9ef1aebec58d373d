// Runs before the page's own scripts. Reports to the driver when something is painted, and records times.
(() => {
  const bench = (globalThis.bench = { clicks: [], shift: 0, tasks: [], memories: [], errors: [] });
  const report = (message) => globalThis.reportToBench(JSON.stringify(message));

  // The widget is in a shadow root, its peers are in the page.
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
    // If a contestant hides the radio button and draws another one, visitors press its label.
    const visible = element && getComputedStyle(element).opacity !== "0" && element.getBoundingClientRect().width > 4;
    const { x, y, width, height } = (visible ? element : element?.closest("label"))?.getBoundingClientRect() ?? {};
    return width ? { x: x + width / 2, y: y + height / 2 } : null;
  };

  // A message sent during an animation frame arrives after that frame is painted.
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then();
    port2.postMessage(0);
  };
  // Calls `check` in each frame until it returns something. Reports that after it is painted.
  const once = (name, check, then) => {
    const look = () => {
      const found = check();
      if (!found) return requestAnimationFrame(look);
      afterPaint(() => report({ name, at: performance.now(), ...found }));
      then?.();
    };
    requestAnimationFrame(look);
  };

  /** Returns the spot to press to pick a choice. */
  bench.option = (id, choice) => spot(`[data-question="${id}"] input[value="${choice}"]`);

  /** Returns the spot of Continue, while this question is on the page. */
  bench.next = (id) => find(`[data-question="${id}"]`) && spot("[part=continue]");

  /** Follows a visitor through these questions and choices. Reports each question, picked choice and result. */
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

  /** Reports when the first question is painted, and marks it in a trace. */
  bench.question = () => {
    once("first-question", () => {
      if (!spot("[data-question] input")) return null;
      afterPaint(() => performance.mark("first-question"));
      return {};
    });
  };

  /** Reports when `number` widgets show a question, and when `starting` widgets have started. */
  bench.crowd = (number, starting) => {
    const showsQuestion = (root) => root?.querySelector("[data-question]");
    once("questions-shown", () => roots().filter(showsQuestion).length >= number && {});
    once("started", () => started >= starting && {});
  };

  let started = 0;
  addEventListener("ems-career-path:ready", () => (started += 1));
  addEventListener("error", ({ message }) => bench.errors.push(message));

  // Measures from each press to the next paint.
  let timing = false;
  addEventListener(
    "click",
    ({ isTrusted, timeStamp }) => {
      if (!isTrusted || timing) return;
      timing = true;
      requestAnimationFrame(() =>
        afterPaint(() => {
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
