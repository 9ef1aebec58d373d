// Finds content that a narrow or zoomed page hides. Returns a line for each fault.
const host = document.querySelector("ems-career-path");
const frame = host.shadowRoot.querySelector(".ems");
const column = host.getBoundingClientRect();
const width = document.documentElement.clientWidth;
const isOutside = ({ left, right }) => left < column.left - 0.5 || right > column.right + 0.5;
const faults = [];
const describe = (node) => `${node.className?.baseVal ?? node.className ?? ""} "${node.textContent.trim().slice(0, 30)}"`;
// Text for screen readers only is clipped on purpose.
const isVisuallyHidden = (element) => element.closest(".visually-hidden");

if (document.scrollingElement.scrollWidth > width) faults.push(`the page scrolls sideways, to ${document.scrollingElement.scrollWidth}`);

for (const element of frame.querySelectorAll("*")) {
  if (!element.getClientRects().length || isVisuallyHidden(element)) continue;
  if (isOutside(element.getBoundingClientRect())) faults.push(`beyond the edge: ${describe(element)}`);
  const { overflowX, overflowY } = getComputedStyle(element);
  const [tooWide, tooHigh] = [element.scrollWidth > element.clientWidth + 1, element.scrollHeight > element.clientHeight + 1];
  if (overflowX !== "visible" && tooWide) faults.push(`scrolls or is cut off sideways: ${describe(element)}`);
  if (/hidden|clip/.test(overflowY) && tooHigh) faults.push(`is cut off below: ${describe(element)}`);
}

const lines = [];
const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode;
  if (!text.data.trim() || isVisuallyHidden(text.parentElement)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (right - left < 1) continue;
    if (isOutside({ left, right })) faults.push(`text beyond the edge: ${describe(text.parentElement)}`);
    const drawing = text.parentElement.closest("svg")?.getBoundingClientRect();
    if (drawing && (left < drawing.left - 1 || right > drawing.right + 1)) faults.push(`text outside its drawing: ${describe(text)}`);
    // The box of a line is taller than its letters.
    const inset = (bottom - top) / 5;
    lines.push({ text, left, right, top: top + inset, bottom: bottom - inset });
  }
}
lines.forEach((line, index) => {
  for (const other of lines.slice(index + 1)) {
    const apart = line.text === other.text || line.right <= other.left + 1 || other.right <= line.left + 1;
    if (!apart && line.bottom > other.top && other.bottom > line.top) faults.push(`texts overlap: ${describe(line.text)} and ${describe(other.text)}`);
  }
});
return faults;
