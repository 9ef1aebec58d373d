// Clicks at random in every widget of the page, before and after it takes over, and records the expected answers.
// (In Firefox, only names on `window` are visible outside this script.)
const [seed] = arguments;

// A linear congruential generator. The next number is below the limit.
function randomFrom(state) {
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

window.acts = 0;
window.running = 0;
window.expected = new Map();

async function act(element, random) {
  const root = element.shadowRoot;
  const answers = [];
  let chosen = null;
  expected.set(element, answers);
  for (let left = 2 + random(7); left > 0; left -= 1) {
    await new Promise((next) => setTimeout(next, random(120)));
    const form = root.querySelector("[data-question]");
    if (!form) break;
    const { question } = form.dataset;
    // After Continue, nothing more may count until the next question shows.
    const isSubmitted = answers.some(([answered]) => answered === question);
    const action = random(10);
    if (action < 5) {
      const radios = form.querySelectorAll("input");
      const radio = radios[random(radios.length)];
      radio.click();
      if (!isSubmitted) chosen = radio.value;
    } else if (action < 9) {
      form.querySelector("[part=continue]").click();
      if (!isSubmitted && chosen) {
        answers.push([question, chosen]);
        chosen = null;
      }
    } else {
      root.querySelector("[data-lang-switch]").click();
    }
    window.acts += 1;
  }
  window.running -= 1;
}

for (const [number, element] of document.querySelectorAll("ems-career-path").entries()) {
  window.running += 1;
  act(element, randomFrom(seed * 1000 + number));
}
