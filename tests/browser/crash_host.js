// Counts the calls into and out of the wasm and throws a trap at the one a test asks for.
{
  const { Instance, RuntimeError } = WebAssembly;
  const MARK = "ems-career-path";
  const KEY = "ems-career-path:element-0";
  const FRAGMENT = "#ems-career-path-";
  const QUIET_FRAMES = 20;

  const boundary = (window.boundary = {
    // Crashes at the first call that has none of these names, or at the call with this number.
    tried: null,
    nth: null,
    calls: 0,
    // The last crash: its name, and what was saved by then.
    crash: null,
    // Calls into or out of a crashed instance.
    late: [],
    arm({ tried = null, nth = null }) {
      Object.assign(boundary, { tried, nth, calls: 0, crash: null });
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
    boundary.tried = boundary.nth = null;
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
            boundary.calls += started;
            if (boundary.tried?.includes(name) === false || (started && boundary.calls === boundary.nth)) {
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

  const asked = new URLSearchParams(location.search).get("crash");
  if (asked) boundary.arm(JSON.parse(asked));

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
