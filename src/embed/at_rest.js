/**
 * Waits while the visitor is about to do something with what stands in the widget's place: no element goes away
 * between a finger's down and its up, or no click would follow, nor one of the owner's from under the focus.
 */
export async function atRest({ element, firstQuestion }) {
  await firstQuestion?.inputEnd;
  if (element.querySelector(":focus")) await new Promise((then) => element.addEventListener("focusout", then, { once: true }));
}
