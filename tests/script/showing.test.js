import assert from "node:assert/strict";
import { test } from "node:test";
import { showPage } from "../../server/wwwroot/js/respond/showing.js";
import { open } from "./page.js";

const marks = `<span data-mark="required"></span><span data-mark="optional"></span>`;

function show(html, state) {
  const window = open(`<form><input name="hidden" value="name,age">${html}</form>`);
  showPage(window.document.querySelector("form"), { visible: {}, required: {}, options: {}, rows: {}, ...state });
  const find = (selector) => window.document.querySelector(selector);
  return { find, isHidden: (selector) => find(selector).hasAttribute("hidden") };
}

test("A question is shown and hidden", () => {
  const page = show(`<div data-question="a" hidden></div><div data-question="b"></div>`, { visible: { a: true, b: false } });
  assert.equal(page.isHidden("[data-question=a]"), false);
  assert.equal(page.isHidden("[data-question=b]"), true);
});

test("Its mark says whether it must be answered", () => {
  const page = show(`<div data-question="a">${marks}</div><div data-question="b">${marks}</div>`, { required: { a: true, b: false } });
  assert.deepEqual(["a", "b"].map((id) => page.isHidden(`[data-question=${id}] [data-mark=required]`)), [false, true]);
  assert.deepEqual(["a", "b"].map((id) => page.isHidden(`[data-question=${id}] [data-mark=optional]`)), [true, false]);
});

test("Options are shown and hidden, and those without a rule left alone", () => {
  const page = show(`<div data-question="a"><p data-option="x"></p><p data-option="y" hidden></p><p data-option="z" hidden></p></div>`,
    { options: { a: { x: false, y: true } } });
  assert.deepEqual(["x", "y", "z"].map((code) => page.isHidden(`[data-option=${code}]`)), [true, false, true]);
});

test("The rows of a matrix are shown by their own ids", () => {
  const page = show(`<div data-question="m"><div data-row="one">${marks}<p data-option="x"></p></div><div data-row="two"></div></div>`, {
    visible: { m: true, "m.one": true, "m.two": false }, required: { "m.one": true }, options: { "m.one": { x: false } },
  });
  assert.equal(page.isHidden("[data-row=one]"), false);
  assert.equal(page.isHidden("[data-row=one] [data-mark=optional]"), true);
  assert.equal(page.isHidden("[data-option=x]"), true);
  assert.equal(page.isHidden("[data-row=two]"), true);
});

test("The cells of repeating rows are shown row by row, by their place and not by their name", () => {
  const row = (index) => `<fieldset data-index="${index}"><div data-column="c">${marks}</div></fieldset>`;
  const state = (visible) => ({ visible: { "r.c": visible }, required: { "r.c": visible }, options: {} });
  const states = [state(true), state(false), state(true)];
  const page = show(`<div data-question="r"><div data-rows>${row(3)}${row(9)}</div></div>`, { rows: { r: states } });
  assert.equal(page.isHidden("[data-index='3'] [data-column]"), false);
  assert.equal(page.isHidden("[data-index='3'] [data-mark=required]"), false);
  assert.equal(page.isHidden("[data-index='9'] [data-column]"), true);
});

test("Where a page shows some of many rows, they are shown as those they are", () => {
  const state = (visible) => ({ visible: { "r.c": visible }, required: {}, options: {} });
  const row = '<fieldset data-index="1"><div data-column="c"></div></fieldset>';
  const page = show(`<div data-question="r"><div data-rows data-before="1" data-after="0">${row}</div></div>`, {
    rows: { r: [state(false), state(true)] },
  });
  assert.equal(page.isHidden("[data-column]"), false);
});

test("Nothing is left for the server to reveal", () => {
  assert.equal(show("", {}).find("[name=hidden]").value, "");
});
