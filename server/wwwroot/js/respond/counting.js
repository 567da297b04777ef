// How much room there is left in a text, told beside it from when it matters; and that it is too long, while one still types.

/** There is no need to think of the limit before so much of it is used. */
const MATTERS_FROM = 0.8;
/** A screen reader is told when there is a pause in the typing, and not at each letter. */
const PAUSE = 1000;

export function showLength(field) {
  const counter = field.closest(".ds-field")?.querySelector("[data-most]");
  if (!counter) return;
  const { most, left, over } = counter.dataset;
  const room = most - lengthOf(field.value);
  const matters = room < most * (1 - MATTERS_FROM);
  counter.textContent = matters ? (room < 0 ? over : left).replace("__count__", Math.abs(room)) : "";
  counter.classList.toggle("trouble", room < 0);
  tellLater(counter);
}

/** As the rules count: what is one character to the reader is one here. */
const lengthOf = (text) => [...text].length;

const pauses = new WeakMap();

function tellLater(counter) {
  clearTimeout(pauses.get(counter));
  pauses.set(counter, setTimeout(() => { counter.nextElementSibling.textContent = counter.textContent; }, PAUSE));
}
