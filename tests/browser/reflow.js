// What a narrow or magnified page would hide: gives a line for each fault, none if all can be read.
const host = document.querySelector("ems-career-path");
const frame = host.shadowRoot.querySelector(".ems");
const column = host.getBoundingClientRect();
const width = document.documentElement.clientWidth;
const isOutside = ({ left, right }) => left < column.left - 0.5 || right > column.right + 0.5;
const faults = [];
const said = (node) => `${node.className?.baseVal ?? node.className ?? ""} "${node.textContent.trim().slice(0, 30)}"`;
// Text for screen readers alone takes no room and hides nothing.
const isAside = (element) => element.closest(".visually-hidden");

if (document.scrollingElement.scrollWidth > width) faults.push(`the page scrolls to ${document.scrollingElement.scrollWidth}`);

for (const element of frame.querySelectorAll("*")) {
  if (!element.getClientRects().length || isAside(element)) continue;
  if (isOutside(element.getBoundingClientRect())) faults.push(`beyond the edge: ${said(element)}`);
  const { overflowX, overflowY } = getComputedStyle(element);
  const [tooWide, tooHigh] = [element.scrollWidth > element.clientWidth + 1, element.scrollHeight > element.clientHeight + 1];
  if (overflowX !== "visible" && tooWide) faults.push(`scrolls or is cut sideways: ${said(element)}`);
  if (/hidden|clip/.test(overflowY) && tooHigh) faults.push(`is cut below: ${said(element)}`);
}

const lines = [];
const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode;
  if (!text.data.trim() || isAside(text.parentElement)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (right - left < 1) continue;
    if (isOutside({ left, right })) faults.push(`text beyond the edge: ${said(text.parentElement)}`);
    const drawing = text.parentElement.closest("svg")?.getBoundingClientRect();
    if (drawing && (left < drawing.left - 1 || right > drawing.right + 1)) faults.push(`text out of its drawing: ${said(text)}`);
    // A line's box is higher than its letters.
    const air = (bottom - top) / 5;
    lines.push({ text, left, right, top: top + air, bottom: bottom - air });
  }
}
lines.forEach((one, place) => {
  for (const other of lines.slice(place + 1)) {
    const apart = one.text === other.text || one.right <= other.left + 1 || other.right <= one.left + 1;
    if (!apart && one.bottom > other.top && other.bottom > one.top) faults.push(`one on the other: ${said(one.text)} and ${said(other.text)}`);
  }
});
return faults;
