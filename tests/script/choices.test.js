import assert from "node:assert/strict";
import { test } from "node:test";
import { clear, keepExclusive, showClear, undo } from "../../server/wwwroot/js/respond/choices.js";
import { open } from "./page.js";

const box = (value, attributes = "") => `<input type="checkbox" value="${value}" ${attributes}>`;
const tools = `<fieldset>${box("pen", "checked")}${box("ink", "checked")}${box("none", "data-exclusive='true'")}</fieldset>`;

function tick(html, value) {
  const { document } = open(html);
  const input = document.querySelector(`[value=${value}]`);
  input.checked = !input.checked;
  keepExclusive(input);
  return [...document.querySelectorAll("input:checked")].map((ticked) => ticked.value);
}

test("An exclusive option takes the tick from the others", () => assert.deepEqual(tick(tools, "none"), ["none"]));

test("Another option takes the tick from an exclusive one", () =>
  assert.deepEqual(tick(`<fieldset>${box("pen")}${box("none", "checked data-exclusive='true'")}</fieldset>`, "pen"), ["pen"]));

test("Options that share the question keep theirs", () =>
  assert.deepEqual(tick(`<fieldset>${box("pen", "checked")}${box("ink")}</fieldset>`, "ink"), ["pen", "ink"]));

test("To take a tick away changes nothing else", () => assert.deepEqual(tick(tools, "pen"), ["ink"]));

test("Other questions keep theirs", () =>
  assert.deepEqual(tick(`${tools}<fieldset>${box("other", "checked")}</fieldset>`, "none"), ["none", "other"]));

const row = (name, chosen, back = "") => `<div data-row="${name}">
  <input type="radio" name="${name}" value="1"><input type="radio" name="${name}" value="2" ${chosen ? "checked" : ""}>
  <button name="clear">Fjern svaret</button><button name="undo" value="${back}" hidden>Angre</button></div>`;

function openRows(...rows) {
  const { document } = open(`<form><div data-question="q">${rows.join("")}</div></form>`);
  const button = (name, action) => document.querySelector(`[data-row=${name}] button[name=${action}]`);
  showClear(document.querySelector("form"));
  return { document, button, answers: () => [...document.querySelectorAll("input:checked")].map(({ name, value }) => name + value) };
}

test("The answer of one row is taken back, the others stay, and the reader stands where it can be undone", () => {
  const { document, button, answers } = openRows(row("a", true), row("b", true));
  clear(button("a", "clear"));
  assert.deepEqual(answers(), ["b2"]);
  assert.equal(document.activeElement, button("a", "undo"));
});

test("What was taken back is brought back, and the reader stands in it", () => {
  const { document, button, answers } = openRows(row("a", true), row("b", false));
  clear(button("a", "clear"));
  assert.equal(undo(button("a", "undo")), true);
  assert.deepEqual(answers(), ["a2"]);
  assert.equal(document.activeElement.value, "2");
});

test("What the server took back, the server brings back", () => {
  const { button } = openRows(row("a", false, "12.q.a"));
  assert.equal(button("a", "undo").hidden, false);
  assert.equal(undo(button("a", "undo")), false);
});

test("Only an answer that is given can be taken back, and only one taken back be brought back, until another is given", () => {
  const { document, button } = openRows(row("given", true), row("blank", false));
  const shown = (name) => ["clear", "undo"].filter((action) => !button(name, action).hidden);
  assert.deepEqual([shown("given"), shown("blank")], [["clear"], []]);
  clear(button("given", "clear"));
  assert.deepEqual(shown("given"), ["undo"]);
  document.querySelector("[name=given]").checked = true;
  showClear(document.querySelector("form"));
  assert.deepEqual(shown("given"), ["clear"]);
});
