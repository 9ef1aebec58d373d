/** Focuses what a new screen begins with, and scrolls only as far as it takes to see it. */
export function reveal(mount) {
  const target = mount.querySelector("[data-focus=errors]") ?? mount.querySelector("[data-focus=heading]");
  target.focus({ preventScroll: true });
  if (target.getBoundingClientRect().top < 0) target.scrollIntoView();
}
