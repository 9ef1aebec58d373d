// Counts the calls into and out of the wasm and throws a trap at the one a test asks for.
{
  const { Instance, RuntimeError } = WebAssembly;
  const MARK = "ems-career-path";
  const KEY = "ems-career-path:element-0";
  const FRAGMENT = "#ems-career-path-";
  const QUIET_FRAMES = 20;

  const boundary = (window.boundary = {
    // The names of the calls to let through; the first other call crashes. Null: nothing crashes.
    tried: null,
    calls: 0,
    // The last crash: its name, and what was saved by then.
    crash: null,
    // Calls into or out of a crashed instance.
    late: [],
    arm(tried) {
      Object.assign(boundary, { tried: new Set(tried), calls: 0, crash: null });
    },
    // Whether the step is over without a crash. To be asked once a frame.
    isOver() {
      quiet = boundary.calls && boundary.calls === before ? quiet + 1 : 0;
      before = boundary.calls;
      return quiet > QUIET_FRAMES;
    },
  });
  let quiet = 0;
  let before = 0;

  const crash = (name) => {
    boundary.tried = null;
    boundary.crash = {
      name,
      saved: sessionStorage.getItem(KEY),
      pushed: history.state?.[MARK]?.[KEY] ?? null,
      shared: location.hash.startsWith(FRAGMENT) ? location.hash.slice(FRAGMENT.length) : null,
      focused: Boolean(document.querySelector("ems-career-path").shadowRoot.activeElement),
    };
    throw new RuntimeError(`a crash at ${name}`);
  };

  WebAssembly.Instance = class {
    constructor(module, imports = {}) {
      // The first export to be called starts the program.
      let started = false;
      let dead = false;
      const watched = (kind, functions) =>
        each(functions, (value, short) => {
          if (typeof value !== "function") return value;
          return (...given) => {
            const name = started ? `${kind} ${short}` : "start";
            if (dead) boundary.late.push(name);
            boundary.calls += 1;
            if (boundary.tried && !boundary.tried.has(name)) {
              dead = true;
              crash(name);
            }
            const result = value(...given);
            started ||= kind === "export";
            return result;
          };
        });
      const { exports } = new Instance(module, each(imports, (functions) => watched("import", functions)));
      this.exports = watched("export", exports);
    }
  };
  const each = (object, change) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

  const asked = new URLSearchParams(location.search).get("tried");
  if (asked !== null) boundary.arm(JSON.parse(asked));

  // The tests stay on this page, have no paper, and share with nobody.
  addEventListener("click", (event) => {
    if (event.composedPath().some((target) => target.matches?.("[part=cta], [data-share=email]"))) event.preventDefault();
  }, true);
  const share = async () => {};
  Object.defineProperty(navigator, "share", { value: share });
  Object.defineProperty(navigator, "clipboard", { value: { writeText: share } });

  window.sources = [];
  addEventListener("ems-career-path:unavailable", ({ target }) => sources.push(target));
}
