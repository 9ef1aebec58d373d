// Puts the widget on the page and takes it off again, from one number to another; how far a visitor goes turns
// with the number.
const told = (element, name) =>
  new Promise((done) => element.addEventListener(`ems-career-path:${name}`, done, { once: true }));

const frame = () => new Promise(requestAnimationFrame);

async function choose(element, choice) {
  // It tells of its question, and then draws it.
  while (!element.shadowRoot.querySelector("[part=continue]")) await frame();
  element.shadowRoot.querySelector(`input[value=${choice}]`).click();
  element.shadowRoot.querySelector("[part=continue]").click();
}

async function mount(number, leak) {
  const element = document.createElement("ems-career-path");
  const attributes = { loading: "eager", resume: "off", history: number % 50 ? "off" : "on", lang: number % 7 ? "en" : "es" };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // Else it would go on where the one before it has left off.
  history.replaceState(null, "");
  window.last = new WeakRef(element);
  const stands = told(element, "question");
  document.querySelector("#place").append(element);
  // One in ten is taken away before it stands.
  const kind = number % 10;
  if (kind === 3) return element.remove();
  await stands;
  if (kind < 3) {
    const next = told(element, "question");
    await choose(element, "none");
    await next;
  } else if (kind > 6) {
    const result = told(element, "result");
    await choose(element, "paramedic");
    await result;
    while (!element.shadowRoot.querySelector("[data-outcome]")) await frame();
  }
  element.remove();
  while (element.shadowRoot.querySelector(".mount").firstChild) await frame();
  // A hundred bytes and a little, which is what must be found.
  if (leak) (window.leaked ??= []).push(new Uint8Array(100));
}

async function soak(from, to, leak) {
  for (let number = from; number < to; number += 1) await mount(number, leak);
  events.length = 0;
}
