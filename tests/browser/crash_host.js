// Counts the calls into and out of the wasm and throws a trap at the one a test asks for.
{
  const { Instance, RuntimeError } = WebAssembly;
  const MARK = "ems-career-path";
  const KEY = "ems-career-path:element-0";
  const FRAGMENT = "#ems-career-path-";
  const QUIET_FRAMES = 20;

  const boundary = (window.boundary = {
    // Where to crash: at the first call with this name, at the call with this number, or at the first call after
    // something was saved.
    name: null,
    nth: null,
    afterSaving: false,
    calls: 0,
    names: [],
    saves: 0,
    // The last crash: the name of its call, and the state at that moment.
    crash: null,
    // Calls into or out of a crashed instance.
    late: [],
    arm({ name = null, nth = null, afterSaving = false }) {
      Object.assign(boundary, { name, nth, afterSaving, crash: null });
      Object.assign(boundary, { calls: 0, names: [], saves: 0 });
    },
    count(name) {
      boundary.calls += 1;
      if (!boundary.names.includes(name)) boundary.names.push(name);
    },
    isNext(name, started) {
      if (boundary.name) return boundary.name === name;
      return started && (boundary.calls === boundary.nth || (boundary.afterSaving && boundary.saves > 0));
    },
    // Whether the step has ended without a crash. Call this once per frame.
    isOver() {
      quiet = boundary.calls && boundary.calls === before ? quiet + 1 : 0;
      before = boundary.calls;
      return quiet > QUIET_FRAMES;
    },
  });
  let quiet = 0;
  let before = 0;

  const crash = (name) => {
    Object.assign(boundary, { name: null, nth: null, afterSaving: false });
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
      // The first call of an export starts the program.
      let started = false;
      let dead = false;
      let outer = "";
      const watched = (kind, functions) =>
        each(functions, (value, short) => {
          if (typeof value !== "function") return value;
          return (...given) => {
            const former = outer;
            // The name includes the import around an export: different code catches a crash in each.
            const name = started ? `${kind === "export" ? outer : ""}${kind} ${short}` : "start";
            if (dead) boundary.late.push(name);
            if (started) boundary.count(name);
            if (boundary.isNext(name, started)) {
              dead = true;
              crash(name);
            }
            outer = kind === "import" ? `${name}, ` : "";
            try {
              return value(...given);
            } finally {
              outer = former;
              started ||= kind === "export";
            }
          };
        });
      const { exports } = new Instance(module, each(imports, (functions) => watched("import", functions)));
      this.exports = watched("export", exports);
    }
  };
  const each = (object, change) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

  const asked = new URLSearchParams(location.search);
  if (asked.has("crash")) boundary.arm(JSON.parse(asked.get("crash")));
  if (asked.has("saved")) sessionStorage.setItem(KEY, asked.get("saved"));

  for (const change of ["setItem", "removeItem"]) {
    const real = Storage.prototype[change];
    Storage.prototype[change] = function (...given) {
      real.apply(this, given);
      boundary.saves += 1;
    };
  }

  // Do not leave this page, and do not really share or copy.
  addEventListener("click", (event) => {
    if (event.composedPath().some((target) => target.matches?.("[part=cta], [data-share=email]"))) event.preventDefault();
  }, true);
  const share = async () => {};
  Object.defineProperty(navigator, "share", { value: share });
  Object.defineProperty(navigator, "clipboard", { value: { writeText: share } });

  window.sources = [];
  addEventListener("ems-career-path:unavailable", ({ target }) => sources.push(target));
}
