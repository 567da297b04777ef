// Reads answers as the server reads them: codes, and what is typed by the words of the form's own module. Nothing here
// asks whether anything is answered; the module does.
import { around, cells, chosen, idOf, matrixRows, questions, rows, text } from "./fields.js";

/** The answers of the whole form: those stored, with what now stands on the page in their place. */
export const readAnswers = (form, stored, typed) => ({
  ...stored,
  ...named(questions(form), (box) => box.dataset.question, reader(stored, typed)),
});

function reader(stored, typed) {
  const read = {
    single: (box) => chosen(box)[0],
    boolean: (box) => ({ true: true, false: false })[chosen(box)[0]],
    multiple: chosen,
    number: (box) => typed(idOf(box), text(box), chosen(box)[0]).value,
    date: (box) => typed(idOf(box), text(box)).value,
    text,
    matrix: (box) => named(matrixRows(box), (row) => row.dataset.row, read.single),
    rows: (box) => amongOthers(box, stored[box.dataset.question], rows(box).map(read.row)),
    row: (row) => named(cells(row), (cell) => cell.dataset.column, answer),
  };
  const answer = (box) => read[box.dataset.kind](box);
  return answer;
}

/** The rows that are shown, between those that are not. */
function amongOthers(box, stored, shown) {
  const { before, after } = around(box);
  const others = Array.isArray(stored) ? stored : [];
  return [...others.slice(0, before), ...shown, ...others.slice(others.length - after)];
}

const named = (boxes, name, value) => Object.fromEntries(boxes.map((box) => [name(box), value(box)]));
