import assert from "node:assert/strict";
import { test } from "node:test";
import { clear, keepExclusive, showClear } from "../../server/wwwroot/js/respond/choices.js";
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

test("An answer is taken back, and the reader stands at its first option", () => {
  const { document } = open(`<div>
    <input type="radio" name="a" value="1"><input type="radio" name="a" value="2" checked><button name="clear"></button></div>`);
  clear(document.querySelector("button"));
  assert.equal(document.querySelectorAll("input:checked").length, 0);
  assert.equal(document.activeElement.value, "1");
});

test("Only an answer that is given can be taken back", () => {
  const { document } = open(`<form>
    <div><input type="radio" checked><button name="clear" id="given" hidden></button></div>
    <div><input type="radio"><button name="clear" id="blank"></button></div></form>`);
  showClear(document.querySelector("form"));
  assert.equal(document.getElementById("given").hidden, false);
  assert.equal(document.getElementById("blank").hidden, true);
});
