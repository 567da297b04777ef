// Choices that rule each other out, and an answer that is taken back.
import { all, chosen } from "./fields.js";

/** What was ticked rules out the others where it, or they, stand alone. */
export function keepExclusive(ticked) {
  if (ticked.type !== "checkbox" || !ticked.checked) return;
  for (const other of all(ticked.closest("fieldset"), "input[type=checkbox]")) {
    if (other !== ticked && (ticked.dataset.exclusive || other.dataset.exclusive)) other.checked = false;
  }
}

export function clear(button) {
  const inputs = all(button.parentElement, "input[type=radio]");
  for (const input of inputs) input.checked = false;
  inputs[0].focus();
}

/** Only what is answered can be taken back. */
export function showClear(form) {
  for (const button of all(form, "button[name=clear]")) button.hidden = chosen(button.parentElement).length === 0;
}
