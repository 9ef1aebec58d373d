/** A widget starts when it is at most this many pixels outside the viewport. */
export const NEAR_PX = 500;

/** Whether an element is displayed, and in or near the viewport. */
export function isNearViewport(element: Element): boolean {
  const [box] = element.getClientRects();
  return box !== undefined && box.top < innerHeight + NEAR_PX && box.bottom > -NEAR_PX;
}

/** Waits for the next paint, or 200 ms: a hidden page paints nothing. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
