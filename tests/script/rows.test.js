import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { add, remove } from "../../server/wwwroot/js/respond/rows.js";
import { open } from "./page.js";

const row = (index) => `<fieldset data-index="${index}">
  <legend data-numbered="Rad __number__"></legend><input name="a.r.${index}.c">
  <button name="remove" data-numbered="Fjern rad __number__"></button></fieldset>`;

let document;

beforeEach(() => show(0, 4));

function show(...indexes) {
  document = open(`<div data-question="r"><fieldset>
    <div data-rows>${indexes.map(row).join("")}</div>
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

test("A row goes, the others are numbered anew and keep their names, and the reader stands in the one before", () => {
  show(0, 1, 2);
  press(remove, "[data-index='1'] button");
  assert.deepEqual(names(), ["a.r.0.c", "a.r.2.c"]);
  assert.deepEqual(numbers(), ["Rad 1", "Rad 2"]);
  assert.equal(document.querySelector("[data-index='2'] button").textContent, "Fjern rad 2");
  assert.equal(document.activeElement.name, "a.r.0.c");
});

test("After the first row has gone the reader stands in the next", () => {
  press(remove, "[data-index='0'] button");
  assert.equal(document.activeElement.name, "a.r.4.c");
});

test("After the last row has gone the reader stands where one is added", () => {
  show(0);
  press(remove, "[data-index='0'] button");
  assert.deepEqual(names(), []);
  assert.equal(document.activeElement.name, "add");
});
