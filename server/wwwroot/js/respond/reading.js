// Reads answers as the server reads them: codes, and what is typed by the words of the form's own module. Nothing here
// asks whether anything is answered; the module does.
import { cells, chosen, matrixRows, questions, rows, text } from "./fields.js";

/** The answers of the whole form: those stored, with what now stands on the page in their place. */
export const readAnswers = (form, stored, typed) => ({
  ...stored,
  ...named(questions(form), (box) => box.dataset.question, reader(typed)),
});

function reader(typed) {
  const read = {
    single: (box) => chosen(box)[0],
    boolean: (box) => ({ true: true, false: false })[chosen(box)[0]],
    multiple: chosen,
    number: (box) => typed.number(text(box)),
    date: (box) => typed.date(text(box)),
    text,
    matrix: (box) => named(matrixRows(box), (row) => row.dataset.row, read.single),
    rows: (box) => rows(box).map((row) => named(cells(row), (cell) => cell.dataset.column, answer)),
  };
  const answer = (box) => read[box.dataset.kind](box);
  return answer;
}

const named = (boxes, name, value) => Object.fromEntries(boxes.map((box) => [name(box), value(box)]));
