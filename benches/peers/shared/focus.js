/** Focuses the error summary or the heading of a new screen. Scrolls to it only if it is above the viewport. */
export function reveal(mount) {
  const target = mount.querySelector("[data-focus=errors]") ?? mount.querySelector("[data-focus=heading]");
  target.focus({ preventScroll: true });
  if (target.getBoundingClientRect().top < 0) target.scrollIntoView();
}
