// The widget in the place of the first question that the loader has drawn.

// Where a node stands below another one, as the places of its ancestors; nothing if it does not.
function pathTo(node, top) {
  const path = [];
  for (; node && node !== top; node = node.parentNode) path.unshift([...(node.parentNode?.childNodes ?? [])].indexOf(node));
  return node ? path : null;
}

const nodeAt = (path, top) => path?.reduce((node, place) => node?.childNodes[place], top);

/**
 * Has `draw` draw in the place of what stands in `mount`, or of a fallback; where it is the `same`, focus and selection
 * stay where they were, or the focus goes to the heading.
 */
export async function takeOver(parts, same, draw) {
  const { root, mount, fallback } = parts;
  const selection = root.getSelection?.() ?? getSelection();
  // WebKit shows what is selected in a shadow root only as composed ranges.
  const range = selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? (selection?.rangeCount && selection.getRangeAt(0));
  const start = pathTo(range?.startContainer, mount);
  const end = pathTo(range?.endContainer, mount);
  const focused = root.activeElement;
  const place = pathTo(focused, mount);
  mount.replaceChildren();
  delete mount.dataset.screen;
  draw();
  // Where that crashed, the next fallback takes the focus of this one.
  fallback?.remove();
  parts.fallback = null;
  // Yew draws in a microtask of its own, which was there before this one; a long drawing it does not divide.
  await null;
  if (!same) return;
  const here = nodeAt(place, mount) ?? mount.querySelector("[data-focus=heading]");
  if (focused && !root.activeElement) here?.focus?.({ preventScroll: true });
  if (!start || !end || range.collapsed) return;
  try {
    selection.setBaseAndExtent(nodeAt(start, mount), range.startOffset, nodeAt(end, mount), range.endOffset);
  } catch {
    // Another screen stands there now.
  }
}
