import assert from "node:assert/strict";
import { test } from "node:test";
import { dropReadings, showDate } from "../../server/wwwroot/js/respond/understood.js";
import { open } from "./page.js";

const read = (id, text) => (text === "1.3.26" ? { value: "2026-03-01" } : { value: text, problem: "unreadable" });

function page(lang, typed) {
  const { document } = open(`<form><div data-question="rows" data-kind="rows"><div data-column="start" data-kind="date">
    <input value="${typed}"><p data-understood="Read as __date__.">31. mai 2020</p></div></div></form>`);
  document.documentElement.lang = lang;
  globalThis.document = document;
  return document;
}

for (const [lang, words] of [["nb", "1. mars 2026"], ["nn", "1. mars 2026"], ["en", "1 March 2026"]]) {
  test(`A date is shown as it was understood, in ${lang}`, () => {
    const document = page(lang, "1.3.26");
    showDate(document.querySelector("input"), read);
    assert.equal(document.querySelector("p").textContent, `Read as ${words}.`);
  });
}

test("Of what is no date nothing is shown", () => {
  const document = page("nb", "tull");
  showDate(document.querySelector("input"), read);
  assert.equal(document.querySelector("p").textContent, "");
});

test("Which of two numbers is meant is asked no more when another is typed, and still when one of them is chosen", () => {
  const { document } = open(`<div data-question="cost" data-kind="number"><input type="text" value="1.501">
    <div data-readings><input type="radio" value="1500"></div></div>`);
  dropReadings(document.querySelector("input[type=radio]"));
  assert.ok(document.querySelector("[data-readings]"));
  dropReadings(document.querySelector("input[type=text]"));
  assert.equal(document.querySelector("[data-readings]"), null);
});
