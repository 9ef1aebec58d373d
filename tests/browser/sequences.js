// Acts at random in every widget of the page, through the take-over, and notes what a widget must have understood.
// (Firefox keeps a name without `window` to the script that writes it.)
const [seed] = arguments;

// A small generator of random numbers that the seed decides.
function randomFrom(state) {
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

window.acts = 0;
window.running = 0;
window.understood = new Map();

async function act(element, random) {
  const root = element.shadowRoot;
  const answers = [];
  let chosen = null;
  understood.set(element, answers);
  for (let left = 2 + random(7); left > 0; left -= 1) {
    await new Promise((next) => setTimeout(next, random(120)));
    const form = root.querySelector("[data-question]");
    if (!form) break;
    const { question } = form.dataset;
    // Sent off already: until the next question stands, nothing that is done here may count.
    const waits = answers.some(([answered]) => answered === question);
    const what = random(10);
    if (what < 5) {
      const radios = form.querySelectorAll("input");
      const radio = radios[random(radios.length)];
      radio.click();
      if (!waits) chosen = radio.value;
    } else if (what < 9) {
      form.querySelector("[part=continue]").click();
      if (!waits && chosen) {
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
