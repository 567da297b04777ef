import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { add, remove, restore } from "../../server/wwwroot/js/respond/rows.js";
import { open } from "./page.js";

const row = (index) => `<fieldset data-index="${index}">
  <legend data-numbered="Rad __number__"></legend><input name="a.r.${index}.c">
  <button name="remove" data-numbered="Fjern rad __number__"></button></fieldset>`;

let document;

beforeEach(() => show(0, 4));

function show(...indexes) {
  document = open(`<div data-question="r"><fieldset>
    <div data-rows>${indexes.map(row).join("")}</div>
    <p data-removed hidden><button name="undo">Angre</button></p>
    <template>${row("__row__")}</template><button name="add"></button></fieldset></div>`).document;
}

const press = (act, selector) => act(document.querySelector(selector));
const names = () => [...document.querySelectorAll("[data-rows] input")].map((input) => input.name);
const numbers = () => [...document.querySelectorAll("[data-rows] legend")].map((legend) => legend.textContent);

test("A new row comes last, under a name that no row has had, and the reader stands in it", () => {
  press(add, "[name=add]");
  assert.deepEqual(names(), ["a.r.0.c", "a.r.4.c", "a.r.5.c"]);
  assert.deepEqual(numbers(), ["Rad 1", "Rad 2", "Rad 3"]);
  assert.equal(document.activeElement.name, "a.r.5.c");
});

test("The first of all rows is number 1", () => {
  show();
  press(add, "[name=add]");
  assert.deepEqual(names(), ["a.r.0.c"]);
  assert.deepEqual(numbers(), ["Rad 1"]);
});

test("Rows behind others that are not shown are numbered after them", () => {
  show(25);
  document.querySelector("[data-rows]").dataset.before = 25;
  press(add, "[name=add]");
  assert.deepEqual(numbers(), ["Rad 26", "Rad 27"]);
});

test("A row goes, the others are numbered anew and keep their names, and in its place the reader can bring it back", () => {
  show(0, 1, 2);
  press(remove, "[data-index='1'] button");
  assert.deepEqual(names(), ["a.r.0.c", "a.r.2.c"]);
  assert.deepEqual(numbers(), ["Rad 1", "Rad 2"]);
  assert.equal(document.querySelector("[data-index='2'] button").textContent, "Fjern rad 2");
  assert.equal(document.activeElement.name, "undo");
  assert.equal(document.activeElement.parentElement.previousElementSibling.dataset.index, "0");
});

test("A row comes back where it was, with what stood in it, and the reader stands in it", () => {
  show(0, 1, 2);
  document.querySelector("[name='a.r.1.c']").value = "Åse";
  press(remove, "[data-index='1'] button");
  assert.equal(press(restore, "[name=undo]"), true);
  assert.deepEqual(names(), ["a.r.0.c", "a.r.1.c", "a.r.2.c"]);
  assert.deepEqual(numbers(), ["Rad 1", "Rad 2", "Rad 3"]);
  assert.equal(document.activeElement.value, "Åse");
  assert.equal(document.querySelector("[data-removed]").hidden, true);
});

test("A row that is added while another can come back does not get its name", () => {
  press(remove, "[data-index='4'] button");
  press(add, "[name=add]");
  press(restore, "[name=undo]");
  assert.deepEqual(names(), ["a.r.0.c", "a.r.4.c", "a.r.5.c"]);
});

test("A row that the server took away, the server brings back", () => assert.equal(press(restore, "[name=undo]"), false));
