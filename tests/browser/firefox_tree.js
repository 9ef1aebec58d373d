// Returns Firefox's accessibility tree, with Chromium's names for roles and properties. Returns null until the tree
// contains the mark: a note whose name is the first argument.
const service = (window.accessibility ??= Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService));
const document = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
const nodes = [];
const ROLES = { summary: "DisclosureTriangle", img: "image", document: "RootWebArea", section: "generic", "text container": "generic" };

function statesOf(node) {
  const [some, others] = [{}, {}];
  node.getState(some, others);
  return [...service.getStringStates(some.value, others.value)];
}

function levelOf(node) {
  try {
    return Number(node.attributes.getStringProperty("level"));
  } catch {
    return null;
  }
}

function read(node) {
  const states = statesOf(node);
  const role = node.computedARIARole || service.getStringRole(node.role);
  const properties = { level: levelOf(node) };
  for (const state of ["focusable", "focused", "required"]) properties[state] = states.includes(state);
  for (const state of ["checked", "invalid"]) properties[state] = String(states.includes(state));
  // The list of a closed combobox is not a control.
  const isClosedList = role === "listbox" && node.parent.computedARIARole === "combobox";
  let value = null;
  if (/slider|spinbutton/.test(role)) {
    const range = node.QueryInterface(Ci.nsIAccessibleValue);
    [properties.valuemin, properties.valuemax, value] = [range.minimumValue, range.maximumValue, range.currentValue];
  }
  nodes.push({
    role: { value: isClosedList ? "generic" : (ROLES[role] ?? role) },
    name: { value: node.name ?? "" },
    description: { value: node.description },
    value: { value },
    properties: Object.entries(properties).map(([name, value]) => ({ name, value: { value } })),
  });
  for (let child = node.firstChild; child; child = child.nextSibling) read(child);
}

if (!document) return null;
read(document);
const mark = nodes.findIndex(({ role }) => role.value === "note");
return nodes[mark]?.name.value === arguments[0] ? nodes.toSpliced(mark, 1) : null;
