// Choices that rule each other out, and an answer that is taken back.
import { all, chosen } from "./fields.js";

/** What was ticked rules out the others where it, or they, stand alone. */
export function keepExclusive(ticked) {
  if (ticked.type !== "checkbox" || !ticked.checked) return;
  for (const other of all(ticked.closest("fieldset"), "input[type=checkbox]")) {
    if (other !== ticked && (ticked.dataset.exclusive || other.dataset.exclusive)) other.checked = false;
  }
}

/** By the box of a question, row or cell: what was chosen when its answer was taken back. */
const taken = new WeakMap();
const boxOf = (button) => button.closest("[data-row], [data-column], [data-question]");

export function clear(button) {
  const box = boxOf(button);
  const inputs = all(box, "input:checked");
  for (const input of inputs) input.checked = false;
  taken.set(box, inputs);
  showClear(button.form);
  box.querySelector("button[name=undo]").focus();
}

/** False where it was not taken back here, but on the server. */
export function undo(button) {
  const [input] = taken.get(boxOf(button)) ?? [];
  if (!input) return false;
  input.checked = true;
  input.focus();
  return true;
}

/** Only what is answered can be taken back, and only while it is blank, what was taken back. */
export function showClear(form) {
  for (const button of all(form, "button[name=clear]")) {
    const box = boxOf(button);
    const isBlank = chosen(box).length === 0;
    button.hidden = isBlank;
    const back = box.querySelector("button[name=undo]");
    back.hidden = !isBlank || !(taken.has(box) || back.value);
  }
}
