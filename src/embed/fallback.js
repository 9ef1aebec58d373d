// What stands where the widget can't run: a sentence, beside whatever content the owner has put there.
const WORDS = {
  en: ["The questions can't be shown right now.", "Try again", "Read about EMR and EMT"],
  es: ["Las preguntas no se pueden mostrar ahora.", "Intentar de nuevo", "Lea sobre EMR y EMT"],
};
const MORE_URL = "https://eliteamb.com/emr-vs-emt/";

/** Shows the sentence, or after a crash that of the `words`, with a way to try again and, where nothing else stands, to read on. */
export function showFallback(frame, lang, { words, alone, retry }) {
  const [sorry, again, more] = WORDS[lang];
  const add = (tag, className, text) => {
    const element = Object.assign(document.createElement(tag), { className, textContent: text });
    box.append(element);
    return element;
  };
  const box = document.createElement("div");
  box.className = "fallback";
  box.setAttribute("role", "status");
  add("p", "fallback__reason", words?.["fallback.crashed"] ?? sorry);
  const button = add("button", "button", words?.["fallback.again"] ?? again);
  button.type = "button";
  button.onclick = retry;
  if (alone) add("a", "button", more).href = MORE_URL;
  frame.append(box);
  return box;
}

/** Tells the host page that the widget can't run. */
export function tellUnavailable(element, detail) {
  element.dispatchEvent(new CustomEvent("ems-career-path:unavailable", { bubbles: true, composed: true, detail }));
}
