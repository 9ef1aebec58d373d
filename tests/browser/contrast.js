// Finds text, controls and shapes with too little contrast (WCAG 1.4.3, 1.4.11). Returns one line per fault.
const root = document.querySelector("ems-career-path").shadowRoot;
const frame = root.querySelector(".ems");
const faults = [];
let measured = 0;

function parse(color) {
  const numbers = (color.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map(parseFloat);
  if (/^rgba?\(/.test(color)) return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
  if (/^color\(srgb /.test(color)) return [numbers[0] * 255, numbers[1] * 255, numbers[2] * 255, numbers[3] ?? 1];
  throw new Error(`unknown color format: ${color}`);
}

const over = ([r, g, b, a], under) => [r, g, b].map((value, place) => value * a + under[place] * (1 - a));

function luminance(color) {
  const [r, g, b] = color.map((value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

/** The color behind an element's content, blended with what shows through. */
function backgroundOf(element) {
  if (!element) return [255, 255, 255];
  const style = getComputedStyle(element);
  if (style.backgroundImage !== "none") faults.push(`an image behind text can't be measured: ${element.className}`);
  return over(parse(style.backgroundColor), backgroundOf(parentOf(element)));
}

/** The color behind text in a drawing. Blends all earlier shapes at the text's center, in painting order. */
function backgroundInDrawing(text) {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const shapes = [...text.ownerSVGElement.querySelectorAll("rect, circle, ellipse, path, polygon")].filter((shape) => {
    const box = shape.getBoundingClientRect();
    const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBefore && getComputedStyle(shape).fill !== "none" && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  });
  return shapes.reduce((under, shape) => over(parse(getComputedStyle(shape).fill), under), backgroundOf(text.ownerSVGElement));
}

function opacity(element) {
  return element ? getComputedStyle(element).opacity * opacity(parentOf(element)) : 1;
}

function check(kind, color, under, needed, element) {
  measured += 1;
  const [r, g, b, a] = parse(color);
  const found = ratio(over([r, g, b, a * opacity(element)], under), under);
  if (found < needed - 0.005) faults.push(`${kind} has contrast ${found.toFixed(2)}, needs ${needed}: ${element.className?.baseVal ?? element.className ?? element.localName} "${element.textContent.trim().slice(0, 30)}"`);
}

/** The contrast ratio that text needs. Large text needs less: 24 px and up, or 18.66 px and up if it is bold. */
function requiredRatio({ fontSize, fontWeight }) {
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5;
}

const isVisible = (element) => element.checkVisibility() && element.getClientRects().length && !element.closest(".visually-hidden");

function texts() {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isVisible(element)) continue;
    const style = getComputedStyle(element);
    if (element.ownerSVGElement) check("text", style.fill, backgroundInDrawing(element), requiredRatio(style), element);
    else check("text", style.color, backgroundOf(element), requiredRatio(style), element);
  }
}

function generatedTexts() {
  for (const element of [...frame.querySelectorAll("*")].filter(isVisible)) {
    for (const place of ["::before", "::after"]) {
      const style = getComputedStyle(element, place);
      if (/^(none|normal|""|)$/.test(style.content)) continue;
      check(place, style.color, over(parse(style.backgroundColor), backgroundOf(element)), requiredRatio(style), element);
    }
  }
}

/** Checks that controls differ from their surroundings, by their border or background. Links only need readable text. */
function controls() {
  for (const control of [...frame.querySelectorAll("button, .choice, .errors, input, select, textarea")].filter(isVisible)) {
    const style = getComputedStyle(control);
    const around = backgroundOf(parentOf(control));
    if (/^(radio|checkbox|range)$/.test(control.type)) {
      // The browser draws these. We only set their accent color.
      if (style.accentColor !== "auto") check("accent", style.accentColor, around, 3, control);
    } else if (style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0) {
      const filled = parse(style.backgroundColor)[3] === 1 && ratio(backgroundOf(control), around) >= 3;
      if (!filled) check("border", style.borderTopColor, around, 3, control);
    }
  }
}

/** Checks the shapes of drawings. Skips drawings hidden from screen readers, because they only repeat text. */
function shapes() {
  for (const shape of [...frame.querySelectorAll("svg :is(rect, circle, ellipse, path, line, polyline, polygon)")].filter(isVisible)) {
    if (shape.closest("[aria-hidden=true]")) continue;
    const { fill, stroke } = getComputedStyle(shape);
    const under = backgroundOf(shape.ownerSVGElement);
    const best = [fill, stroke].filter((paint) => paint !== "none").sort((a, b) => ratio(over(parse(b), under), under) - ratio(over(parse(a), under), under))[0];
    if (best) check("shape", best, under, 3, shape);
  }
}

/** Checks the focus outline of each control. It may be on an element around the control. */
function outlines() {
  const focusable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const before = root.activeElement;
  before?.blur();
  for (const control of [...frame.querySelectorAll(focusable)].filter(isVisible)) {
    control.focus({ focusVisible: true, preventScroll: true });
    let outlined = control;
    while (outlined && !(getComputedStyle(outlined).outlineStyle !== "none" && parseFloat(getComputedStyle(outlined).outlineWidth) >= 2)) outlined = outlined.parentElement;
    if (outlined) check("outline", getComputedStyle(outlined).outlineColor, backgroundOf(parentOf(outlined)), 3, outlined);
    else faults.push(`no outline: ${control.className}`);
  }
  root.activeElement?.blur();
  before?.focus({ preventScroll: true });
}

texts();
generatedTexts();
controls();
shapes();
outlines();
if (measured < 5) faults.push(`only ${measured} colors measured`);
return faults;
