// What the visitor sees of the page, and when.

/** How near, in pixels, a widget comes to what the visitor sees before it starts. */
export const NEAR = 500;

/** Whether an element is displayed and near what the visitor sees. */
export function isNear(element) {
  const [box] = element.getClientRects();
  return box?.top < innerHeight + NEAR && box.bottom > -NEAR;
}

/** Waits for the next paint; in a page that is out of sight there is none to wait for. */
export const painted = () =>
  new Promise((then) => {
    requestAnimationFrame(() => setTimeout(then));
    setTimeout(then, 200);
  });
