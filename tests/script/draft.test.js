import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { post, teller } from "../../server/wwwroot/js/respond/draft.js";
import { open } from "./page.js";

let window;
let form;
let status;

beforeEach(() => {
  window = open(`<form action="/respond/pages/open" data-failed="Ikke lagret" data-signed-out="Logget ut" data-locked="Låst">
    <input name="revision" value="1"><input name="a.name" value="Åse &amp; co"><p data-status>Lagret</p></form>`);
  form = window.document.querySelector("form");
  status = window.document.querySelector("[data-status]");
});

test("The page is sent as the form would be, and asks for a report instead of a page", async (context) => {
  const sent = context.mock.method(globalThis, "fetch", async () => "response");
  context.mock.getter(globalThis, "FormData", () => window.FormData);
  assert.equal(await post(form), "response");
  const [address, request] = sent.mock.calls[0].arguments;
  assert.equal(new URL(address, window.location.href).pathname, "/respond/pages/open");
  assert.equal(request.method, "POST");
  assert.equal(request.headers.Accept, "application/json");
  assert.equal(request.body.get("a.name"), "Åse & co");
  assert.equal(request.keepalive, true);
  assert.equal(request.redirect, "error");
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

for (const [code, text] of [[401, "Logget ut"], [409, "Låst"], [503, "Ikke lagret"], [0, "Ikke lagret"]]) {
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
  tell.failed(0);
  assert.equal(status.firstChild, said);
  tell.failed(401);
  assert.notEqual(status.firstChild, said);
});
