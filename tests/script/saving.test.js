// When the page saves, and what it tells: with a clock that the test turns and a server that it answers for.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Saving } from "../../server/wwwroot/js/respond/saving.js";

let saving;
let posts;
let told;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  posts = [];
  told = [];
  const post = () => new Promise((resolve, reject) => { posts.push({ resolve, reject }); });
  saving = new Saving(post, { saved: (report) => told.push(report.text), failed: (code) => told.push(code) });
});

const saved = (text) => ({ ok: true, json: async () => ({ text }) });
const refused = (status) => ({ ok: false, status });

async function answer(response) {
  const running = saving.running;
  posts.at(-1).resolve(response);
  await running;
}

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
  assert.equal(saving.running, null);
});

test("Nothing is sent where nothing has changed", async () => {
  await saving.save();
  assert.equal(posts.length, 0);
  assert.equal(saving.isUnsaved, false);
});

test("One save at a time: what changes meanwhile is saved afterwards", async () => {
  saving.changed();
  const first = saving.save();
  saving.changed();
  assert.equal(saving.save(), first);
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

test("No response at all, or one that cannot be read, is a failure too", async () => {
  saving.changed();
  const running = saving.save();
  posts[0].reject(new TypeError("offline"));
  await running;
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

test("Nothing is saved while the form itself is on its way, and again when the page is shown anew", () => {
  saving.changed();
  saving.hold();
  mock.timers.tick(600_000);
  saving.save();
  assert.equal(posts.length, 0);
  saving.release();
  saving.save();
  assert.equal(posts.length, 1);
});
