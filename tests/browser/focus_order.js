// The stops that Tab should make: gives how many. From now on the page notes what takes the focus, and where.
const root = document.querySelector("ems-career-path").shadowRoot;
const seen = new Set();
const stops = [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((element) => {
  if (element.tabIndex < 0 || element.disabled || !element.checkVisibility()) return false;
  if (element.type !== "radio") return true;
  // A group of radio buttons is one stop: the picked one, or the first.
  if (seen.has(element.name)) return false;
  seen.add(element.name);
  return true;
});
const name = (element) => (element.type === "radio" ? element.name : element.className || element.id);
window.stops = stops.map(name);
window.visited = [];
window.boxes = [];
if (!window.listens) {
  window.listens = true;
  const note = (event) => {
    const element = event.composedPath()[0];
    const { top, bottom } = element.getBoundingClientRect();
    window.visited.push(name(element));
    window.boxes.push([top + scrollY, bottom + scrollY]);
  };
  // From one to another inside, nothing comes out of the shadow root.
  root.addEventListener("focusin", note);
  document.addEventListener("focusin", (event) => event.composedPath().includes(root) || note(event));
}
// What hangs over the page could hide what has the focus.
window.hanging = [...root.querySelectorAll("*")].filter((element) => /fixed|sticky/.test(getComputedStyle(element).position)).map((element) => element.className);
document.querySelector("#before").focus();
window.visited.length = window.boxes.length = 0;
return stops.length;
