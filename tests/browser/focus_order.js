// Lists the stops that Tab should make and returns their number. From now on, records which elements get the focus.
const root = document.querySelector("ems-career-path").shadowRoot;
const seen = new Set();
const stops = [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((element) => {
  if (element.tabIndex < 0 || element.disabled || !element.checkVisibility()) return false;
  if (element.type !== "radio") return true;
  // A group of radio buttons is a single stop, recorded under the group's name.
  if (seen.has(element.name)) return false;
  seen.add(element.name);
  return true;
});
const name = (element) => (element.type === "radio" ? element.name : element.className || element.id);
window.stops = stops.map(name);
window.visited = [];
window.boxes = [];
if (!window.isRecording) {
  window.isRecording = true;
  const record = (event) => {
    const element = event.composedPath()[0];
    const { top, bottom } = element.getBoundingClientRect();
    window.visited.push(name(element));
    window.boxes.push([top + scrollY, bottom + scrollY]);
  };
  // When the focus moves within the shadow root, no event leaves it.
  root.addEventListener("focusin", record);
  document.addEventListener("focusin", (event) => event.composedPath().includes(root) || record(event));
}
// A fixed or sticky element could cover the focused one.
window.floating = [...root.querySelectorAll("*")].filter((element) => /fixed|sticky/.test(getComputedStyle(element).position)).map((element) => element.className);
document.querySelector("#before").focus();
window.visited.length = window.boxes.length = 0;
return stops.length;
