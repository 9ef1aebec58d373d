// Reads what the widget must not change: globals, prototypes, title, address, focus, scroll position and the styles of
// the page's elements.
const LAYOUT =
  /^(width|height|(min|max)-|block-size|inline-size|perspective-origin|transform-origin|top|bottom|left|right|inset|margin|-webkit-(logical|perspective|transform)|grid-template|-moz-)/;
const look = (element) => {
  const style = getComputedStyle(element);
  const names = [...style].filter((name) => !LAYOUT.test(name));
  return `${element.localName}#${element.id}.${element.className}: ` + names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
};
const natives = [globalThis.fetch, setTimeout, Promise, EventTarget.prototype.addEventListener, XMLHttpRequest.prototype.open, history.pushState];
const prototypes = { Object, Array, String, Function, Promise, EventTarget, Node, Element, HTMLElement, ShadowRoot, Document, Event, Storage };
// Globals to ignore: the drivers', and the symbol that all copies of our script share.
const OTHERS = /^(\$?cdc_|se_|__|\d+$|Symbol\(ems-career-path\)$)/;
const written = ({ value, get, set }) => [value, get, set].map((part) => (typeof part === "function" ? String(part) : typeof part)).join(" ");
const hosts = [...document.querySelectorAll("html, body, body *")].filter(
  (element) => !element.closest("ems-career-path") && !element.matches("script, style, template, #own, #own *, #reveal"),
);
return recorder.text({
  globals: Reflect.ownKeys(window).map(String).filter((name) => !OTHERS.test(name)).sort(),
  prototypes: Object.entries(prototypes).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype).map((member) => `${name}.${String(member)}: ${written(Object.getOwnPropertyDescriptor(prototype, member))}`).sort(),
  ),
  address: [location.search + location.hash],
  natives: natives.map(String),
  title: [document.title],
  focus: [document.activeElement?.localName ?? "none"],
  scroll: [`${scrollX} ${scrollY}`],
  head: [...document.head.children].map(({ localName }) => localName),
  looks: hosts.map(look),
});
