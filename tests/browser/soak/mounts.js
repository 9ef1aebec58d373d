// Mounts and removes the widget. The number of a mount decides its options and how far the visitor goes.
const nextEvent = (element, name) =>
  new Promise((done) => element.addEventListener(`ems-career-path:${name}`, done, { once: true }));

const frame = () => new Promise(requestAnimationFrame);

async function choose(element, choice) {
  // The `question` event comes before the question is drawn.
  while (!element.shadowRoot.querySelector("[part=continue]")) await frame();
  element.shadowRoot.querySelector(`input[value=${choice}]`).click();
  element.shadowRoot.querySelector("[part=continue]").click();
}

async function mount(number, leak) {
  const element = document.createElement("ems-career-path");
  const attributes = { loading: "eager", resume: "off", history: number % 50 ? "off" : "on", lang: number % 7 ? "en" : "es" };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // Otherwise, the history state would restore the answers of the previous mount.
  history.replaceState(null, "");
  window.last = new WeakRef(element);
  const question = nextEvent(element, "question");
  document.querySelector("#place").append(element);
  // One in ten is removed before its first question.
  const kind = number % 10;
  if (kind === 3) return element.remove();
  await question;
  if (kind < 3) {
    const next = nextEvent(element, "question");
    await choose(element, "none");
    await next;
  } else if (kind > 6) {
    const result = nextEvent(element, "result");
    await choose(element, "paramedic");
    await result;
    while (!element.shadowRoot.querySelector("[data-outcome]")) await frame();
  }
  // Otherwise, the next element would continue where this one left off.
  element.restart();
  element.remove();
  while (element.shadowRoot.querySelector(".mount").firstChild) await frame();
  // A leak of a little over a hundred bytes. The test must find it.
  if (leak) (window.leaked ??= []).push(new Uint8Array(100));
}

// Makes the mounts with these numbers.
async function soak(from, to, leak) {
  for (let number = from; number < to; number += 1) await mount(number, leak);
  events.length = 0;
}
