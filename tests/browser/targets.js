// Finds targets that are too small, covered, or overlap another. Returns a line for each.
const root = document.querySelector("ems-career-path").shadowRoot;
const TARGETS = "a[href], button, input, select, textarea, summary, [role=button], [role=slider], [tabindex='0']";
const faults = [];
const seen = [];

/** Whether the block around a link has other text, too. */
function isInSentence(element) {
  if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
  let block = element.parentElement;
  while (getComputedStyle(block).display === "inline") block = block.parentElement;
  return block.textContent.trim().length > element.textContent.trim().length;
}

for (const control of root.querySelectorAll(TARGETS)) {
  // The target of a radio button or a checkbox is its label.
  const target = /^(radio|checkbox)$/.test(control.type) ? (control.closest("label") ?? control) : control;
  if (!target.getClientRects().length || control.disabled || seen.some(({ target: other }) => other === target)) continue;
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, right, bottom, width, height } = target.getBoundingClientRect();
  const name = `${target.className} ${Math.round(width)}×${Math.round(height)} "${target.textContent.trim().slice(0, 30)}"`;
  const onTop = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (isInSentence(target)) continue;
  if (!target.contains(onTop)) faults.push(`covered: ${name}`);
  if (width < 24 || height < 24) faults.push(`under 24 px: ${name}`);
  else if (width < 43.9 || height < 43.9) faults.push(`under 44 px: ${name}`);
  const page = { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
  for (const { box } of seen) {
    const apart = box.right <= page.left + 0.5 || page.right <= box.left + 0.5 || box.bottom <= page.top + 0.5 || page.bottom <= box.top + 0.5;
    if (!apart) faults.push(`overlaps another: ${name}`);
  }
  seen.push({ target, box: page });
}
scrollTo(0, 0);
if (!seen.length) faults.push("there are no targets");
return faults;
