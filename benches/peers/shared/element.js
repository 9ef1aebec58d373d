const SVG = "http://www.w3.org/2000/svg";

/** An element with a class, attributes, and children: elements, texts, or null for none. */
export function element(tag, className, attributes, ...children) {
  return filled(document.createElement(tag), className, attributes, children);
}

/** The same of a drawing. */
export function drawn(tag, className, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), className, attributes, children);
}

/** A button that does this. */
export function button(className, attributes, words, act) {
  const made = element("button", className, { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}

function filled(made, className, attributes, children) {
  if (className) made.setAttribute("class", className);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  for (const child of children) if (child !== null) made.append(child);
  return made;
}
