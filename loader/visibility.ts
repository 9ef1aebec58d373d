/** A widget starts once it is within this many pixels of the viewport. */
export const NEAR_PX = 500;

/** Whether an element is displayed and within `NEAR_PX` of the viewport. */
export function isNearViewport(element: Element): boolean {
  const [box] = element.getClientRects();
  return box !== undefined && box.top < innerHeight + NEAR_PX && box.bottom > -NEAR_PX;
}

/** Resolves after the next paint, or after 200 ms: a page in the background does not paint. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
