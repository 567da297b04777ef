import assert from "node:assert/strict";
import { test } from "node:test";
import { readAnswers } from "../../server/wwwroot/js/respond/reading.js";
import { open } from "./page.js";

const typed = (id, text, meant) => ({ value: `${id}: ${text}${meant ? ` meaning ${meant}` : ""}` });

function read(html, stored = {}) {
  return readAnswers(open(`<form>${html}</form>`).document.querySelector("form"), stored, typed);
}

const radio = (code, checked) => `<input type="radio" value="${code}" ${checked ? "checked" : ""}>`;

test("Each kind of question is read", () => {
  assert.deepEqual(read(`
    <div data-question="colour" data-kind="single">${radio("red")}${radio("blue", true)}</div>
    <div data-question="agree" data-kind="boolean">${radio("true")}${radio("false", true)}</div>
    <div data-question="tools" data-kind="multiple">
      <input type="checkbox" value="pen" checked><input type="checkbox" value="ink" checked></div>
    <div data-question="age" data-kind="number"><input value="3,5"></div>
    <div data-question="born" data-kind="date"><input value="1.2.2020"></div>
    <div data-question="name" data-kind="text"><textarea>Åse</textarea></div>`), {
    colour: "blue", agree: false, tools: ["pen", "ink"], age: "age: 3,5", born: "born: 1.2.2020", name: "Åse",
  });
});

test("A number is read by what is typed and, where that was asked, by which number is meant", () => {
  assert.deepEqual(read(`<div data-question="cost" data-kind="number"><input type="text" value="1.500">
    ${radio("1500")}${radio("1.5", true)}</div>`), { cost: "cost: 1.500 meaning 1.5" });
});

test("A cell is read as its column is", () => {
  assert.deepEqual(read(`<div data-question="rows" data-kind="rows"><div data-rows><fieldset data-index="0">
    <div data-column="cost" data-kind="number"><input value="5"></div></fieldset></div></div>`), { rows: [{ cost: "rows.cost: 5" }] });
});

test("A matrix is read by its rows", () => {
  assert.deepEqual(read(`<div data-question="grades" data-kind="matrix">
    <div data-row="speed">${radio("low")}${radio("high", true)}</div><div data-row="price">${radio("low")}</div></div>`),
  { grades: { speed: "high", price: undefined } });
});

test("Repeating rows are read by their columns, and the template of a new one is not", () => {
  const row = (index, name) => `<fieldset data-index="${index}">
    <div data-column="company" data-kind="text"><input value="${name}"></div></fieldset>`;
  assert.deepEqual(read(`<div data-question="suppliers" data-kind="rows">
    <div data-rows>${row(0, "En")}${row(7, "To")}</div><template>${row("__row__", "")}</template></div>`),
  { suppliers: [{ company: "En" }, { company: "To" }] });
});

test("Rows that the page shows are read among those before and after, which it does not", () => {
  const row = (index, name) => `<fieldset data-index="${index}">
    <div data-column="company" data-kind="text"><input value="${name}"></div></fieldset>`;
  const suppliers = ["A", "B", "C", "D", "E"].map((company) => ({ company }));
  assert.deepEqual(read(`<div data-question="suppliers" data-kind="rows">
    <div data-rows data-before="2" data-after="1">${row(2, "Tre")}${row(3, "Fire")}${row(4, "Fem")}</div></div>`, { suppliers }),
  { suppliers: ["A", "B", "Tre", "Fire", "Fem", "E"].map((company) => ({ company })) });
});

test("What stands on the page takes the place of what is stored, also where it is taken back; other pages' answers stay", () => {
  assert.deepEqual(
    read(`<div data-question="colour" data-kind="single">${radio("red")}</div>`, { colour: "red", other: 1 }),
    { colour: undefined, other: 1 });
});
