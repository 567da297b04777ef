import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { watchSigningOut } from "../../server/wwwroot/js/respond/signing-out.js";
import { Unsent } from "../../server/wwwroot/js/respond/unsent.js";
import { open } from "./page.js";

let page;
let asked;
let says;

beforeEach(() => {
  const window = open(`<div data-unsent="kari"></div>
    <form id="other"></form><form id="leave" data-signs-out="Noe er ikke lagret. Avslutte likevel?"></form>`);
  asked = [];
  page = { document: window.document, localStorage: window.localStorage, Event: window.Event };
  page.confirm = (question) => {
    asked.push(question);
    return says;
  };
  watchSigningOut(page);
});

const keep = (person) => new Unsent(person, page.localStorage)
  .keep({ address: "http://localhost/respond/page", fields: new URLSearchParams({ render: "1", "a.name": "Åse" }) });
const leave = (id = "leave") => {
  const event = new page.Event("submit", { bubbles: true, cancelable: true });
  page.document.getElementById(id).dispatchEvent(event);
  return !event.defaultPrevented;
};

test("Nobody is asked where nothing lies here, and others' stays", () => {
  keep("per");
  assert.deepEqual([leave(), asked, page.localStorage.length], [true, [], 1]);
});

test("Whoever has something unsent here is told before it goes, and others' stays", () => {
  keep("kari");
  keep("per");
  says = true;
  assert.deepEqual([leave("other"), page.localStorage.length], [true, 2]);
  assert.deepEqual([leave(), asked, page.localStorage.length], [true, ["Noe er ikke lagret. Avslutte likevel?"], 1]);
});

test("Whoever then stays keeps it", () => {
  keep("kari");
  says = false;
  assert.deepEqual([leave(), page.localStorage.length], [false, 1]);
});
