import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Unsent } from "../../server/wwwroot/js/respond/unsent.js";
import { open } from "./page.js";

let store;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"] });
  store = open("").localStorage;
});

const typed = (render, name) => ({
  address: "http://localhost/respond/3024/kinds/1/pages/open",
  fields: new URLSearchParams({ render, "a.name": name, __RequestVerificationToken: "secret" }),
});
const names = (unsent) => unsent.all().map(({ fields }) => fields.get("a.name"));
const wait = () => mock.timers.tick(1);

test("What is kept is what was typed last on each page, and it goes when the server has it", () => {
  const unsent = new Unsent("kari", store);
  unsent.keep(typed("1", "Å"));
  mock.timers.tick(1);
  unsent.keep(typed("1", "Åse"));
  mock.timers.tick(1);
  unsent.keep(typed("2", "Bo"));
  assert.deepEqual(names(unsent), ["Åse", "Bo"]);
  assert.equal(unsent.all()[0].address, "/respond/3024/kinds/1/pages/open");
  unsent.drop("1");
  assert.deepEqual(names(unsent), ["Bo"]);
});

test("What was sent goes where it still is what lies there", () => {
  const unsent = new Unsent("kari", store);
  unsent.keep(typed("1", "Å"));
  const [sent] = unsent.all();
  wait();
  unsent.keep(typed("1", "Åse"));
  unsent.acknowledge(sent);
  assert.deepEqual(names(unsent), ["Åse"]);
  unsent.acknowledge(unsent.all()[0]);
  assert.deepEqual([names(unsent), unsent.again(sent)], [[], null]);
});

test("All of one person's goes, and nobody else's", () => {
  const unsent = new Unsent("kari", store);
  unsent.keep(typed("1", "Åse"));
  unsent.keep(typed("2", "Bo"));
  new Unsent("kari-2", store).keep(typed("3", "Per"));
  unsent.clear();
  assert.deepEqual([names(unsent), store.length], [[], 1]);
});

test("Another person finds nothing of it", () => {
  new Unsent("kari", store).keep(typed("1", "Åse"));
  assert.deepEqual(names(new Unsent("per", store)), []);
});

test("What belongs to the sign-in is not kept", () => {
  new Unsent("kari", store).keep(typed("1", "Åse"));
  assert.equal(Object.values(store).join().includes("secret"), false);
});

test("Nothing is kept for a week, whosever it is", () => {
  new Unsent("kari", store).keep(typed("1", "Åse"));
  mock.timers.tick(7 * 24 * 3600 * 1000 + 1);
  assert.deepEqual(names(new Unsent("per", store)), []);
  assert.equal(store.length, 0);
});

test("Nothing is kept where the page does not say whose it is, as on a machine that others use", () => {
  const page = open("<form></form>");
  Unsent.on(page).keep(typed("1", "Åse"));
  assert.equal(page.localStorage.length, 0);
  page.document.body.innerHTML = "<div data-unsent='kari'></div>";
  Unsent.on(page).keep(typed("1", "Åse"));
  assert.equal(page.localStorage.length, 1);
});

test("A browser that keeps nothing, or has no room, is no hindrance", () => {
  const none = { document: { querySelector: () => ({ dataset: { unsent: "kari" } }) }, get localStorage() { throw new Error("denied"); } };
  Unsent.on(none).keep(typed("1", "Åse"));
  assert.deepEqual(Unsent.on(none).all(), []);
  const full = { setItem() { throw new Error("full"); } };
  new Unsent("kari", full).keep(typed("1", "Åse"));
});
