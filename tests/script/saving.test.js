// When the page saves, and what it tells: with a clock that the test turns and a server that it answers for.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Saving } from "../../server/wwwroot/js/respond/saving.js";

let saving;
let posts;
let told;
let kept;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  posts = [];
  told = [];
  kept = [];
  const send = (signal, button) => new Promise((resolve, reject) => {
    posts.push({ resolve, button, others: posts.filter((post) => !post.signal.aborted).length, signal });
    signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
  });
  saving = new Saving(
    { send, keep: () => kept.push("kept"), drop: () => kept.push("dropped") },
    { saving() {}, saved: (report) => told.push(report.text), failed: (code) => told.push(code) });
});

const saved = (text) => ({ ok: true, json: async () => ({ text }) });
const refused = (status) => ({ ok: false, status });

async function answer(response) {
  posts.at(-1).resolve(response);
  await settle();
}

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

test("A change is saved when it has been quiet for a while", async () => {
  saving.changed();
  mock.timers.tick(1000);
  saving.changed();
  mock.timers.tick(1499);
  assert.equal(posts.length, 0);
  mock.timers.tick(1);
  assert.equal(posts.length, 1);
  assert.equal(saving.isUnsaved, true);
  await answer(saved("kl. 10"));
  assert.deepEqual(told, ["kl. 10"]);
  assert.equal(saving.isUnsaved, false);
});

test("Nothing is sent where nothing has changed", async () => {
  await saving.save();
  assert.equal(posts.length, 0);
  assert.equal(saving.isUnsaved, false);
});

test("One save at a time: what changes meanwhile is saved afterwards", async () => {
  saving.changed();
  saving.save();
  saving.changed();
  saving.save();
  assert.equal(posts.length, 1);
  await answer(saved("1"));
  assert.equal(saving.isUnsaved, true);
  mock.timers.tick(1500);
  assert.equal(posts.length, 2);
});

test("A save that fails is tried again, ever later, and as before once it has gone well", async () => {
  saving.changed();
  saving.save();
  for (const wait of [3000, 6000, 12_000, 24_000, 48_000, 60_000, 60_000]) {
    const before = posts.length;
    await answer(refused(503));
    mock.timers.tick(wait - 1);
    assert.equal(posts.length, before, `Not before ${wait} ms`);
    mock.timers.tick(1);
    assert.equal(posts.length, before + 1, `After ${wait} ms`);
  }
  await answer(saved("endelig"));
  saving.changed();
  saving.save();
  await answer(refused(500));
  mock.timers.tick(3000);
  assert.equal(posts.length, 10);
});

test("No response for a long while, or one that cannot be read, is a failure too", async () => {
  saving.changed();
  saving.save();
  mock.timers.tick(14_999);
  await settle();
  assert.deepEqual(told, []);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(told, [0]);
  mock.timers.tick(3000);
  await answer({ ok: true, json: async () => { throw new SyntaxError(); } });
  assert.deepEqual(told, [0, 0]);
  assert.equal(saving.isUnsaved, true);
});

for (const status of [401, 409]) {
  test(`After ${status} it stands still until something changes`, async () => {
    saving.changed();
    saving.save();
    await answer(refused(status));
    mock.timers.tick(600_000);
    saving.save();
    assert.equal(posts.length, 1);
    assert.deepEqual(told, [status]);
    assert.equal(saving.isUnsaved, true);
    saving.changed();
    mock.timers.tick(1500);
    assert.equal(posts.length, 2);
  });
}

test("What is typed is kept in the browser until the server has it", async () => {
  saving.changed();
  saving.save();
  saving.changed();
  await answer(saved("noe av det"));
  assert.deepEqual(kept, ["kept", "kept"]);
  saving.save();
  await answer(refused(503));
  assert.deepEqual(kept, ["kept", "kept"]);
  saving.save();
  await answer(saved("alt"));
  assert.deepEqual(kept, ["kept", "kept", "dropped"]);
});

test("What there is to decide is kept, for the page where that is done to drop", async () => {
  const asks = { ok: true, json: async () => ({ text: "velg", conflict: true }) };
  saving.changed();
  saving.save();
  await answer(asks);
  saving.press("next");
  await answer(asks);
  assert.equal(kept.includes("dropped"), false);
});

for (const status of [401, 409]) {
  test(`What is answered with ${status} is kept, for the page that a button leads to`, async () => {
    saving.changed();
    saving.press("next");
    await answer(refused(status));
    assert.equal(kept.includes("dropped"), false);
  });
}

test("What a button sends is a state of its own where the one before may still be on its way", async () => {
  saving.changed();
  saving.save();
  saving.press("next");
  assert.deepEqual(kept, ["kept", "kept"]);
  await answer(saved("kl. 10"));
  saving.press("next");
  assert.deepEqual(kept, ["kept", "kept", "dropped"]);
});

test("A button is sent when the save before it is given up, which else would take of the room there is for both", () => {
  saving.changed();
  saving.save();
  saving.press("next");
  assert.deepEqual(posts.map(({ others }) => others), [0, 0]);
});

test("A button does not wait for a save that hangs, and tells where it leads", async () => {
  saving.changed();
  saving.save();
  const pressed = saving.press("next");
  await settle();
  assert.deepEqual(told, []);
  posts[1].resolve({ ok: true, json: async () => ({ text: "kl. 10", to: "/next" }) });
  assert.equal((await pressed).to, "/next");
  assert.deepEqual(posts.map(({ button }) => button), [undefined, "next"]);
  assert.equal(saving.isUnsaved, false);
});

test("A button that gets no answer says so, and what is typed is tried again when the page is released", async () => {
  saving.changed();
  const pressed = saving.press("next");
  mock.timers.tick(15_000);
  assert.deepEqual(await pressed, { status: 0 });
  mock.timers.tick(600_000);
  assert.equal(posts.length, 1);
  saving.release();
  mock.timers.tick(3000);
  assert.equal(posts.length, 2);
});

test("Nothing is saved while a button is on its way, and again when the page is shown anew", async () => {
  saving.press("next");
  saving.changed();
  mock.timers.tick(600_000);
  saving.save();
  assert.equal(posts.length, 1);
  await settle();
  saving.release();
  saving.save();
  assert.equal(posts.length, 2);
});
