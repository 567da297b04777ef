import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { countUp, fieldsOf, post, postQuietly, pressed, teller } from "../../server/wwwroot/js/respond/draft.js";
import { open } from "./page.js";

let window;
let form;
let status;

beforeEach(() => {
  window = open(`<form action="/respond/pages/open" data-saving="Lagrer" data-failed="Ikke lagret"
    data-offline="Uten nett" data-stays="Vent" data-signed-out="Logget ut" data-locked="Låst">
    <input name="revision" value="1"><input name="seq" value="0"><input name="a.name" value="Åse &amp; co"><p data-status>Lagret</p>
    <button name="go" value="next">Neste</button><button name="lang" value="en" formaction="/respond/pages/open?lang=en">English</button>
    </form>`);
  form = window.document.querySelector("form");
  status = window.document.querySelector("[data-status]");
});

test("The page is sent as the form would be, and asks for a report instead of a page", async (context) => {
  const sent = context.mock.method(globalThis, "fetch", async () => "response");
  context.mock.getter(globalThis, "FormData", () => window.FormData);
  const { signal } = new AbortController();
  assert.equal(await post({ address: form.action, fields: fieldsOf(form) }, signal), "response");
  const [address, request] = sent.mock.calls[0].arguments;
  assert.equal(new URL(address, window.location.href).pathname, "/respond/pages/open");
  assert.equal(request.method, "POST");
  assert.equal(request.headers.Accept, "application/json");
  assert.equal(new URLSearchParams(request.body).get("a.name"), "Åse & co");
  assert.equal(request.signal, signal);
  assert.equal(request.redirect, "error");
});

test("What is sent quietly outlives its page where it is small enough, and what somebody waits for leaves it the room", async (context) => {
  const sent = context.mock.method(globalThis, "fetch", async () => "response");
  const draft = (length) => ({ address: "/here", fields: new URLSearchParams({ story: "x".repeat(length) }) });
  await postQuietly(draft(10));
  await postQuietly(draft(100_000));
  await post(draft(10));
  assert.deepEqual(sent.mock.calls.map((call) => call.arguments[1].keepalive), [true, false, false]);
});

test("States of the page are counted, from none", () => {
  countUp(form);
  countUp(form);
  assert.equal(form.elements.seq.value, "2");
});

test("A button goes with the page, to where it says, and asks where that leads", (context) => {
  context.mock.getter(globalThis, "FormData", () => window.FormData);
  const sent = (button) => {
    const { address, fields } = pressed(form, button);
    const { pathname, search } = new URL(address, window.location.href);
    return [pathname + search, fields.get("go"), fields.get("lang"), fields.get("a.name"), fields.get("press")];
  };
  const [next, english] = form.querySelectorAll("button");
  assert.deepEqual(sent(next), ["/respond/pages/open", "next", null, "Åse & co", "true"]);
  assert.deepEqual(sent(english), ["/respond/pages/open?lang=en", null, "en", "Åse & co", "true"]);
  assert.deepEqual(sent(null), ["/respond/pages/open", null, null, "Åse & co", "true"]);
});

test("What was saved is told, and the next save builds on it", () => {
  teller(form).saved({ revision: 2, text: "Lagret kl. 10", conflict: false });
  assert.equal(form.elements.revision.value, "2");
  assert.equal(status.textContent, "Lagret kl. 10");
  assert.equal(status.classList.contains("trouble"), false);
});

test("Answers that differ from a colleague's stand out", () => {
  teller(form).saved({ revision: 2, text: "Til dere begge", conflict: true });
  assert.equal(status.classList.contains("trouble"), true);
});

for (const [code, text] of [[401, "Logget ut"], [409, "Låst"], [503, "Ikke lagret"], [0, "Uten nett"]]) {
  test(`${code} is told as «${text}», and stands out until a save goes well`, () => {
    const tell = teller(form);
    tell.failed(code);
    assert.equal(status.textContent, text);
    assert.equal(status.classList.contains("trouble"), true);
    tell.saved({ revision: 2, text: "Lagret", conflict: false });
    assert.equal(status.classList.contains("trouble"), false);
  });
}

test("What has been said is not said again: a screen reader would read it aloud each time", () => {
  const tell = teller(form);
  tell.failed(503);
  const said = status.firstChild;
  tell.failed(500);
  assert.equal(status.firstChild, said);
  tell.failed(401);
  assert.notEqual(status.firstChild, said);
});

test("That it saves is for the eye alone, until it is known what came of it", () => {
  const tell = teller(form);
  tell.failed(503);
  tell.saving();
  assert.deepEqual([status.textContent, status.getAttribute("aria-busy"), status.classList.contains("trouble")], ["Lagrer", "true", false]);
  tell.saved({ revision: 2, text: "Lagret", conflict: false });
  assert.deepEqual([status.textContent, status.getAttribute("aria-busy")], ["Lagret", "false"]);
});

test("Whoever presses and gets no further is told why, and until when", () => {
  teller(form).stays(0);
  assert.equal(status.textContent, "Uten nett Vent");
});
