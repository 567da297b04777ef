import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { watchLeaving } from "../../server/wwwroot/js/respond/leaving.js";
import { open } from "./page.js";

let window;
let form;
let saving;
let went;
let sent;

beforeEach(() => {
  window = open(`
    <form><button value="next">Neste</button></form>
    <a id="away" href="/hub">Bort</a><a id="here" href="#q-name">Hit</a><p id="text">Tekst</p>`);
  form = window.document.querySelector("form");
  went = [];
  sent = [];
  saving = {
    running: null, isUnsaved: false, held: false, saves: 0,
    save() { this.saves++; return Promise.resolve(); },
    hold() { this.held = true; },
    release() { this.held = false; },
  };
  form.requestSubmit = (button) => sent.push(button.value);
  // What the browser's own location would do ends here.
  const page = new Proxy(window, {
    get: (target, name) => {
      if (name === "location") return { assign: (address) => went.push(address) };
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  watchLeaving(form, saving, page);
});

const fire = (target, type, init = {}) => {
  const event = Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), init);
  target.dispatchEvent(event);
  return event;
};
const find = (id) => window.document.getElementById(id);
const press = () => fire(form, "submit", { submitter: form.querySelector("button") });
const settle = () => new Promise((resolve) => { setImmediate(resolve); });

test("A link away waits for what is unsaved, and then goes on", async () => {
  saving.isUnsaved = true;
  assert.equal(fire(find("away"), "click").defaultPrevented, true);
  assert.equal(saving.saves, 1);
  await settle();
  assert.deepEqual(went, ["http://localhost/hub"]);
});

test("A click is left alone where all is saved, where it is no link, where it stays, and where it opens beside the page", async () => {
  assert.equal(fire(find("away"), "click").defaultPrevented, false);
  saving.isUnsaved = true;
  assert.equal(fire(find("text"), "click").defaultPrevented, false);
  assert.equal(fire(find("here"), "click").defaultPrevented, false);
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
    assert.equal(fire(find("away"), "click", { [key]: true }).defaultPrevented, false, key);
  }
  assert.equal(saving.saves, 0);
});

test("The form is sent once, however often its button is pressed", () => {
  assert.equal(press().defaultPrevented, false);
  assert.equal(saving.held, true);
  assert.equal(press().defaultPrevented, true);
});

test("A form that is sent while it saves waits for that, and is sent by the same button", async () => {
  let done;
  saving.running = new Promise((resolve) => { done = resolve; });
  assert.equal(press().defaultPrevented, true);
  assert.equal(saving.held, false);
  await settle();
  assert.deepEqual(sent, []);
  done();
  await settle();
  assert.deepEqual(sent, ["next"]);
});

test("The browser asks where something is unsaved, but not when the form is on its way", () => {
  assert.equal(fire(window, "beforeunload").defaultPrevented, false);
  saving.isUnsaved = true;
  assert.equal(fire(window, "beforeunload").defaultPrevented, true);
  press();
  assert.equal(fire(window, "beforeunload").defaultPrevented, false);
});

test("A page that is shown again can be sent again", () => {
  press();
  fire(window, "pageshow");
  assert.equal(saving.held, false);
  assert.equal(press().defaultPrevented, false);
});

test("A page that is put away is saved, and not one that is taken out again", () => {
  let isHidden = true;
  Object.defineProperty(window.document, "hidden", { get: () => isHidden });
  fire(window.document, "visibilitychange");
  assert.equal(saving.saves, 1);
  isHidden = false;
  fire(window.document, "visibilitychange");
  assert.equal(saving.saves, 1);
});
