// Rows that come and go. A row's index is only its name among the fields; its number is its place.
import { all, around, firstField, rows } from "./fields.js";

/** By question, the row that was taken away last. */
const removed = new WeakMap();

export function add(button) {
  const question = button.closest("fieldset");
  const taken = [...rows(question), removed.get(question)].filter(Boolean);
  const index = Math.max(-1, ...taken.map((row) => Number(row.dataset.index))) + 1;
  const list = question.querySelector("[data-rows]");
  list.insertAdjacentHTML("beforeend", question.querySelector("template").innerHTML.replaceAll("__row__", index));
  renumber(question);
  firstField(list.lastElementChild).focus();
}

/** What stands in the row's place says that it is gone, and brings it back. */
export function remove(button) {
  const row = button.closest("[data-index]");
  const question = row.parentElement.closest("fieldset");
  const notice = question.querySelector("[data-removed]");
  removed.set(question, row);
  row.replaceWith(notice);
  notice.hidden = false;
  renumber(question);
  notice.querySelector("button").focus();
}

/** False where it was not taken away here, but on the server. */
export function restore(button) {
  const notice = button.closest("[data-removed]");
  const question = notice.closest("fieldset");
  const row = removed.get(question);
  if (!row) return false;
  removed.delete(question);
  notice.before(row);
  notice.hidden = true;
  renumber(question);
  firstField(row).focus();
  return true;
}

function renumber(question) {
  const { before } = around(question);
  rows(question).forEach((row, i) => {
    for (const label of all(row, "[data-numbered]")) label.textContent = label.dataset.numbered.replace("__number__", before + i + 1);
  });
}
