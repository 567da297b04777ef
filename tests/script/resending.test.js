import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { resend } from "../../server/wwwroot/js/respond/resending.js";
import { Unsent } from "../../server/wwwroot/js/respond/unsent.js";
import { open } from "./page.js";

let window;
let page;
let done;

beforeEach(() => {
  window = open("<div data-unsent='kari'><input name='__RequestVerificationToken' value='fresh'></div>");
  done = [];
  window.HTMLFormElement.prototype.submit = function submit() {
    done.push(["submitted", this.action, Object.fromEntries([...this.elements].map(({ name, value }) => [name, value]))]);
  };
  page = { document: window.document, localStorage: window.localStorage, navigator: {}, location: { reload: () => done.push("reloaded") } };
});

const keep = (render, story) => Unsent.on(page).keep({
  address: "http://localhost/respond/3024/kinds/1/pages/open",
  fields: new URLSearchParams({ render, "a.story": story }),
});
const left = () => Unsent.on(page).all().map(({ fields }) => fields.get("a.story"));
const saved = { ok: true, json: async () => ({ conflict: false }) };

test("What waits is sent with the sign-in's own token, and the page shows what came of it", async () => {
  keep("1", "en");
  keep("2", "to");
  const sent = [];
  await resend(page, async ({ address, fields }) => {
    sent.push([address, fields.get("a.story"), fields.get("__RequestVerificationToken")]);
    return saved;
  });
  const address = "/respond/3024/kinds/1/pages/open";
  assert.deepEqual(sent.sort(), [[address, "en", "fresh"], [address, "to", "fresh"]]);
  assert.deepEqual([left(), done], [[], ["reloaded"]]);
});

test("Where nothing waits, nothing happens", async () => {
  await resend(page, async () => assert.fail());
  assert.deepEqual(done, []);
});

for (const [outcome, response] of [
  ["a colleague has answered otherwise", { ok: true, json: async () => ({ conflict: true }) }],
  ["the section is closed meanwhile", { ok: false, status: 409 }],
]) {
  test(`Where ${outcome}, the server's own page shows it, and leads back`, async () => {
    keep("1", "en linje\nog en til");
    await resend(page, async () => response);
    const [[what, address, fields]] = done;
    assert.deepEqual([what, new URL(address, window.location.href).pathname], ["submitted", "/respond/3024/kinds/1/pages/open"]);
    assert.deepEqual([fields["a.story"], fields.go, fields.render], ["en linje\nog en til", "page:open", "1"]);
    assert.deepEqual(left(), ["en linje\nog en til"]);
  });
}

test("What is typed meanwhile on the page it stems from waits on", async () => {
  keep("1", "en");
  await resend(page, async () => {
    keep("1", "en og to");
    return saved;
  });
  assert.deepEqual(left(), ["en og to"]);
});

test("What is sent is what lies there when its turn comes, and nothing where it went meanwhile", async () => {
  keep("1", "en");
  keep("2", "to");
  keep("3", "tre");
  const sent = [];
  await resend(page, async ({ fields }) => {
    sent.push(fields.get("a.story"));
    keep("2", "to og en halv");
    Unsent.on(page).drop("3");
    return saved;
  });
  assert.deepEqual(sent, ["en", "to og en halv"]);
});

test("Of two pages that are opened at once one sends it, where the browser can hold the other back", async () => {
  keep("1", "en");
  const held = new Set();
  const request = async (name, { ifAvailable }, act) => {
    if (ifAvailable && held.has(name)) return act(null);
    held.add(name);
    return act({ name }).finally(() => held.delete(name));
  };
  page.navigator = { locks: { request } };
  let sent = 0;
  const send = async () => {
    sent++;
    return saved;
  };
  await Promise.all([resend(page, send), resend(page, send)]);
  assert.deepEqual([sent, left()], [1, []]);
});

for (const [why, send] of [
  ["the network is away again", async () => { throw new TypeError("offline"); }],
  ["the server cannot answer", async () => ({ ok: false, status: 503 })],
  ["the sign-in has run out", async () => ({ ok: false, status: 401 })],
]) {
  test(`Where ${why}, it waits for another time`, async () => {
    keep("1", "en");
    await resend(page, send);
    assert.deepEqual([left(), done], [["en"], []]);
  });
}
