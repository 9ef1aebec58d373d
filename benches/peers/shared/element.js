const SVG = "http://www.w3.org/2000/svg";

/** Creates an element with a class, attributes, and children: elements, strings, or null for none. */
export function element(tag, className, attributes, ...children) {
  return fill(document.createElement(tag), className, attributes, children);
}

/** Creates an SVG element, with the same arguments. */
export function svgElement(tag, className, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), className, attributes, children);
}

/** Creates a button that calls `onClick`. */
export function button(className, attributes, words, onClick) {
  const node = element("button", className, { type: "button", ...attributes }, words);
  node.addEventListener("click", onClick);
  return node;
}

function fill(node, className, attributes, children) {
  if (className) node.setAttribute("class", className);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  for (const child of children) if (child !== null) node.append(child);
  return node;
}
