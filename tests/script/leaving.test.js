import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { watchLeaving } from "../../server/wwwroot/js/respond/leaving.js";
import { open } from "./page.js";

let window;
let form;
let saving;
let went;
let sent;
let stayed;

beforeEach(() => {
  window = open(`
    <form><button value="next">Neste</button></form>
    <a id="away" href="/hub">Bort</a><a id="here" href="#q-name">Hit</a><p id="text">Tekst</p>`);
  form = window.document.querySelector("form");
  went = [];
  sent = [];
  stayed = [];
  saving = {
    isUnsaved: false, saves: 0, presses: [], releases: 0, outcome: { text: "Lagret" },
    save() { this.saves++; return Promise.resolve(this.outcome); },
    press(button) { this.presses.push(button.value); return Promise.resolve(this.outcome); },
    release() { this.releases++; },
  };
  form.requestSubmit = (button) => sent.push(button.value);
  const location = { href: "http://localhost/respond/page", pathname: "/respond/page", search: "" };
  // What the browser's own location would do ends here.
  const page = new Proxy(window, {
    get: (target, name) => {
      if (name === "location") return { ...location, assign: (address) => went.push(address), reload: () => went.push("anew") };
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  watchLeaving(form, saving, (status) => stayed.push(status), page);
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

test("A link away stays where there is no answer, and goes where something else is in the way", async () => {
  saving.isUnsaved = true;
  saving.outcome = { status: 0 };
  fire(find("away"), "click");
  await settle();
  assert.deepEqual([went, stayed], [[], [0]]);
  saving.outcome = { status: 409 };
  fire(find("away"), "click");
  await settle();
  assert.deepEqual([went, stayed], [["http://localhost/hub"], [0]]);
});

test("A button sends the page once, however often it is pressed, and goes where it leads", async () => {
  saving.outcome = { to: "/respond/next#q-name" };
  assert.equal(press().defaultPrevented, true);
  assert.equal(press().defaultPrevented, true);
  await settle();
  assert.deepEqual(saving.presses, ["next"]);
  assert.deepEqual(went, ["http://localhost/respond/next#q-name"]);
});

test("A button that leads to another place on the same page asks for it anew", async () => {
  saving.outcome = { to: "/respond/page#q-name" };
  press();
  await settle();
  assert.deepEqual(went, ["http://localhost/respond/page#q-name", "anew"]);
});

for (const status of [0, 429, 500, 503]) {
  test(`After ${status} the page stays and says so, and its button can be pressed again`, async () => {
    saving.outcome = { status };
    press();
    await settle();
    assert.deepEqual([went, sent, stayed, saving.releases], [[], [], [status], 1]);
    press();
    await settle();
    assert.deepEqual(saving.presses, ["next", "next"]);
  });
}

for (const outcome of [{ conflict: true, to: null }, { status: 401 }, { status: 409 }, { status: 413 }]) {
  test(`After ${JSON.stringify(outcome)} the form goes by itself, to the server's own page`, async () => {
    saving.outcome = outcome;
    press();
    await settle();
    assert.deepEqual([went, sent, stayed], [[], ["next"], []]);
    assert.equal(press().defaultPrevented, false);
  });
}

test("The browser asks where something is unsaved, but not when the form is on its way", async () => {
  assert.equal(fire(window, "beforeunload").defaultPrevented, false);
  saving.isUnsaved = true;
  assert.equal(fire(window, "beforeunload").defaultPrevented, true);
  saving.outcome = { to: "/respond/next" };
  press();
  await settle();
  assert.equal(fire(window, "beforeunload").defaultPrevented, false);
});

test("A page that is shown again can be sent again", async () => {
  saving.outcome = { to: "/respond/next" };
  press();
  await settle();
  fire(window, "pageshow");
  assert.equal(saving.releases, 1);
  press();
  await settle();
  assert.deepEqual(saving.presses, ["next", "next"]);
});

test("What is unsaved is sent as soon as the network is back", () => {
  fire(window, "online");
  assert.equal(saving.saves, 1);
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
