// What stands where the widget can't run: a sentence, beside whatever content the owner has put there.
const WORDS = {
  en: {
    crashed: "Something went wrong here. Your answers are kept.",
    other: "The questions can't be shown here right now.",
    again: "Start again",
    retry: "Try again",
    more: "Read about EMR and EMT",
  },
  es: {
    crashed: "Algo salió mal aquí. Sus respuestas están guardadas.",
    other: "Las preguntas no se pueden mostrar aquí en este momento.",
    again: "Empezar de nuevo",
    retry: "Intentar de nuevo",
    more: "Lea sobre EMR y EMT",
  },
};
const MORE_URL = "https://eliteamb.com/emr-vs-emt/";

/** Shows the sentence for a reason, with a way to try again and, where nothing else stands, to read on. */
export function showFallback(frame, lang, { reason, alone, retry }) {
  const words = WORDS[lang] ?? WORDS.en;
  const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });
  const crashed = reason === "crashed";
  const box = element("div", "fallback", "");
  const again = element("button", "button", crashed ? words.again : words.retry);
  const more = element("a", "fallback__more", words.more);
  box.setAttribute("role", "status");
  again.type = "button";
  again.addEventListener("click", retry);
  more.href = MORE_URL;
  box.append(element("p", "fallback__reason", crashed ? words.crashed : words.other), again);
  if (alone) box.append(more);
  frame.append(box);
  return box;
}
