import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { watchDeciding } from "../../server/wwwroot/js/respond/deciding.js";
import { Unsent } from "../../server/wwwroot/js/respond/unsent.js";
import { open } from "./page.js";

let window;
let page;
let done;

const choice = `<form action="/respond/pages/open" data-decides="1"><input name="keep.name" value="mine">
  <button name="go" value="next">Lagre</button></form>`;

const show = (html) => {
  window = open(`<div data-unsent="kari"></div>${html}`);
  page = {
    document: window.document,
    localStorage: window.localStorage,
    location: {
      href: "http://localhost/respond/pages/open",
      pathname: "/respond/pages/open",
      search: "",
      assign: (address) => done.push(["went", address]),
    },
  };
  const fields = new URLSearchParams({ render: "1" });
  new Unsent("kari", window.localStorage).keep({ address: page.location.href, fields });
};
const lies = () => window.localStorage.length;
const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const choose = async () => {
  const form = window.document.querySelector("form");
  form.requestSubmit = (button) => done.push(["submitted", button.value]);
  const event = Object.assign(new window.Event("submit", { bubbles: true, cancelable: true }), { submitter: form.querySelector("button") });
  form.dispatchEvent(event);
  await settle();
  return event.defaultPrevented;
};

beforeEach(() => {
  done = [];
});

test("What was typed goes when the choice is on the server, which says where it leads", async (context) => {
  context.mock.getter(globalThis, "FormData", () => window.FormData);
  show(choice);
  watchDeciding(page, async ({ fields }) => {
    assert.deepEqual([fields.get("keep.name"), fields.get("go"), lies()], ["mine", "next", 1]);
    return { ok: true, json: async () => ({ conflict: false, to: "/respond/next" }) };
  });
  assert.equal(await choose(), true);
  assert.deepEqual([done, lies()], [[["went", "http://localhost/respond/next"]], 0]);
});

test("It is sent once, however often it is pressed", async (context) => {
  context.mock.getter(globalThis, "FormData", () => window.FormData);
  show(choice);
  let sent = 0;
  watchDeciding(page, () => {
    sent++;
    return new Promise(() => {});
  });
  assert.deepEqual([await choose(), await choose(), sent], [true, true, 1]);
});

for (const [why, send] of [
  ["the network is away", async () => { throw new TypeError("offline"); }],
  ["the server cannot answer", async () => ({ ok: false, status: 503 })],
  ["there is more to decide", async () => ({ ok: true, json: async () => ({ conflict: true, to: null }) })],
  ["it is closed meanwhile", async () => ({ ok: false, status: 409 })],
]) {
  test(`Where ${why} the form goes by itself, and what was typed stays`, async (context) => {
    context.mock.getter(globalThis, "FormData", () => window.FormData);
    show(choice);
    watchDeciding(page, send);
    await choose();
    assert.deepEqual([done, lies()], [[["submitted", "next"]], 1]);
    assert.equal(await choose(), false);
  });
}

test("Whoever lets go of it by a link is done with it too", () => {
  show(`${choice}<a id="see" href="/respond/help">Hjelp</a><a id="let-go" data-lets-go="1" href="/respond/review">Se svarene</a>`);
  watchDeciding(page, async () => assert.fail());
  window.document.getElementById("see").click();
  assert.equal(lies(), 1);
  window.document.getElementById("let-go").click();
  assert.equal(lies(), 0);
});

test("Where there is nothing to choose, to be shown is all that can be done for it", () => {
  show(`<section data-decided="1">Åse</section>`);
  watchDeciding(page, async () => assert.fail());
  assert.equal(lies(), 0);
});
