// The boxes of a page, and what stands in their fields.

export const all = (root, selector) => [...root.querySelectorAll(selector)];
export const questions = (form) => all(form, "[data-question]");
export const matrixRows = (box) => all(box, "[data-row]");
export const rows = (box) => all(box, "[data-rows] > [data-index]");
/** How many rows the page leaves out before and after those it shows. */
export const around = (box) => {
  const { before = 0, after = 0 } = box.querySelector("[data-rows]")?.dataset ?? {};
  return { before: Number(before), after: Number(after) };
};
export const cells = (row) => all(row, "[data-column]");
/** What the form calls a question, or a cell of repeating rows. */
export const idOf = (box) => (box.dataset.column
  ? `${box.closest("[data-question]").dataset.question}.${box.dataset.column}`
  : box.dataset.question);
export const firstField = (box) => box.querySelector("input, textarea");

export const text = (box) => firstField(box).value;
export const chosen = (box) => all(box, "input:checked").map((input) => input.value);
