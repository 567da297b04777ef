// Rows that come and go. A row's index is only its name among the fields; its number is its place.
import { all, around, firstField, rows } from "./fields.js";

export function add(button) {
  const question = button.closest("fieldset");
  const index = Math.max(-1, ...rows(question).map((row) => Number(row.dataset.index))) + 1;
  const list = question.querySelector("[data-rows]");
  list.insertAdjacentHTML("beforeend", question.querySelector("template").innerHTML.replaceAll("__row__", index));
  renumber(question);
  firstField(list.lastElementChild).focus();
}

export function remove(button) {
  const row = button.closest("[data-index]");
  const question = row.parentElement.closest("fieldset");
  const neighbour = row.previousElementSibling ?? row.nextElementSibling;
  row.remove();
  renumber(question);
  (neighbour ? firstField(neighbour) : question.querySelector("button[name=add]")).focus();
}

function renumber(question) {
  const { before } = around(question);
  rows(question).forEach((row, i) => {
    for (const label of all(row, "[data-numbered]")) label.textContent = label.dataset.numbered.replace("__number__", before + i + 1);
  });
}
