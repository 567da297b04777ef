// Shows and hides by what the form's module says of the answers.
import { all, around, cells, matrixRows, questions, rows } from "./fields.js";

export function showPage(form, state) {
  for (const box of questions(form)) {
    const id = box.dataset.question;
    show(box, id, state);
    for (const row of matrixRows(box)) show(row, `${id}.${row.dataset.row}`, state);
    rows(box).forEach((row, i) => showRow(id, row, state.rows[id][around(box).before + i]));
  }
  // All that these answers reveal is seen at once: nothing is left for the server to reveal.
  form.elements.hidden.value = "";
}

function showRow(id, row, state) {
  for (const cell of cells(row)) show(cell, `${id}.${cell.dataset.column}`, state);
}

function show(box, id, { visible, required, options }) {
  box.hidden = !visible[id];
  box.querySelector("[data-mark=required]")?.toggleAttribute("hidden", !required[id]);
  box.querySelector("[data-mark=optional]")?.toggleAttribute("hidden", required[id]);
  showOptions(box, options[id] ?? {});
}

function showOptions(box, visible) {
  for (const option of all(box, "[data-option]")) {
    if (option.dataset.option in visible) option.hidden = !visible[option.dataset.option];
  }
}
