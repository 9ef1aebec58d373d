// Counts the calls into and out of the wasm and throws a trap at the call that a test chose.
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
    // Whether the widget has made no calls for some frames. Call this once per frame.
    isOver() {
      quiet = boundary.calls && boundary.calls === before ? quiet + 1 : 0;
      before = boundary.calls;
      return quiet > QUIET_FRAMES;
    },
  });
  let quiet = 0;
  let before = 0;

  // The widget's place at the current entry, in browsers with the Navigation API.
  const recorded = () => {
    const entry = `${globalThis.navigation?.currentEntry?.key} `;
    const places = sessionStorage.getItem(KEY.replace(":", ":history:"))?.split("\n");
    return places?.find((place) => place.startsWith(entry))?.slice(entry.length);
  };

  const crash = (name) => {
    Object.assign(boundary, { name: null, nth: null, afterSaving: false });
    boundary.crash = {
      name,
      saved: sessionStorage.getItem(KEY),
      pushed: recorded() ?? history.state?.[MARK]?.[KEY] ?? null,
      shared: location.hash.startsWith(FRAGMENT) ? location.hash.slice(FRAGMENT.length) : null,
      focused: Boolean(document.querySelector("ems-career-path").shadowRoot.activeElement),
    };
    throw new RuntimeError(`a crash at ${name}`);
  };

  WebAssembly.Instance = class {
    constructor(module, imports = {}) {
      // The program has started when its first exported function returns.
      let started = false;
      let crashed = false;
      let caller = "";
      const wrap = (kind, functions) =>
        mapValues(functions, (value, functionName) => {
          if (typeof value !== "function") return value;
          return (...args) => {
            const former = caller;
            // An export that runs within an import has that import in its name, because other code catches its crash.
            const name = started ? `${kind === "export" ? caller : ""}${kind} ${functionName}` : "start";
            if (crashed) boundary.late.push(name);
            if (started) boundary.count(name);
            if (boundary.isNext(name, started)) {
              crashed = true;
              crash(name);
            }
            caller = kind === "import" ? `${name}, ` : "";
            try {
              return value(...args);
            } finally {
              caller = former;
              started ||= kind === "export";
            }
          };
        });
      const { exports } = new Instance(module, mapValues(imports, (functions) => wrap("import", functions)));
      this.exports = wrap("export", exports);
    }
  };
  const mapValues = (object, change) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

  const parameters = new URLSearchParams(location.search);
  if (parameters.has("crash")) boundary.arm(JSON.parse(parameters.get("crash")));
  if (parameters.has("saved")) sessionStorage.setItem(KEY, parameters.get("saved"));

  for (const change of ["setItem", "removeItem"]) {
    const real = Storage.prototype[change];
    Storage.prototype[change] = function (...args) {
      real.apply(this, args);
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
