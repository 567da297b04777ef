import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { showLength } from "../../server/wwwroot/js/respond/counting.js";
import { open } from "./page.js";

let field;
let counter;
let told;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  const { document } = open(`<div class="ds-field"><textarea></textarea>
    <p data-most="10" data-left="__count__ tegn igjen" data-over="__count__ tegn for mye" aria-hidden="true"></p><p role="status"></p></div>
    <div class="ds-field"><input></div>`);
  field = document.querySelector("textarea");
  [counter, told] = document.querySelectorAll("p");
});

function type(text) {
  field.value = text;
  showLength(field);
}

for (const [text, said, isTrouble] of [
  ["12345678", "", false],
  ["123456789", "1 tegn igjen", false],
  ["1234567890", "0 tegn igjen", false],
  ["123456789012", "2 tegn for mye", true],
  ["😀😀😀😀😀😀😀😀😀", "1 tegn igjen", false],
]) {
  test(`Beside «${text}» stands «${said}»`, () => {
    type(text);
    assert.deepEqual([counter.textContent, counter.classList.contains("trouble")], [said, isTrouble]);
  });
}

test("What stood there goes when there is room again", () => {
  type("123456789012");
  type("1234");
  assert.deepEqual([counter.textContent, counter.classList.contains("trouble")], ["", false]);
});

test("A screen reader is told when one pauses, once", () => {
  type("123456789");
  mock.timers.tick(999);
  type("1234567890");
  mock.timers.tick(999);
  assert.equal(told.textContent, "");
  mock.timers.tick(1);
  assert.equal(told.textContent, "0 tegn igjen");
});

test("A field without a limit has none of it", () => {
  showLength(field.ownerDocument.querySelector("input"));
  assert.equal(counter.textContent, "");
});
