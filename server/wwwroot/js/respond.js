// The page of a form, made quicker: shows and hides at once by the module the server runs too, saves quietly in between,
// adds and removes rows. Everything also works without this file, through the server.
(() => {
  "use strict";
  const form = document.querySelector("[data-form]");
  const engine = window.FormEngine?.form;
  if (!form || !engine) return;

  const data = JSON.parse(document.getElementById("form-data").textContent);
  const status = form.querySelector("[data-status]");
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const questions = () => all(form, "[data-question]");

  // ---- Reading the fields, as the server reads them

  const text = (box) => box.querySelector("input, textarea").value;
  const chosen = (box) => all(box, "input:checked").map((input) => input.value);
  const filled = (object) => (Object.keys(object).length > 0 ? object : undefined);

  const read = {
    single: (box) => chosen(box)[0],
    boolean: (box) => ({ true: true, false: false })[chosen(box)[0]],
    multiple: (box) => (chosen(box).length > 0 ? chosen(box) : undefined),
    number: (box) => engine.read.number(text(box)),
    date: (box) => engine.read.date(text(box)),
    text,
    matrix: (box) => filled(entries(all(box, "[data-row]"), (row) => row.dataset.row, (row) => chosen(row)[0])),
    rows: (box) => rowsOf(box).map((row) => entries(all(row, "[data-column]"), (cell) => cell.dataset.column, answer)),
  };

  const answer = (box) => read[box.dataset.kind](box);
  const rowsOf = (box) => all(box, "[data-rows] > [data-index]");

  function entries(boxes, name, value) {
    const result = {};
    for (const box of boxes) {
      const found = value(box);
      if (found !== undefined) result[name(box)] = found;
    }
    return result;
  }

  // ---- Showing and hiding

  function refresh() {
    const answers = { ...data.answers };
    for (const box of questions()) {
      delete answers[box.dataset.question];
      const found = answer(box);
      if (found !== undefined) answers[box.dataset.question] = found;
    }
    apply(engine.evaluate(answers, data.organisation, data.today));
  }

  function apply(state) {
    for (const box of questions()) {
      const id = box.dataset.question;
      show(box, state.visible[id], state.required[id]);
      showOptions(box, state.options[id]);
      for (const row of all(box, "[data-row]")) {
        const rowId = `${id}.${row.dataset.row}`;
        show(row, state.visible[rowId], state.required[rowId]);
        showOptions(row, state.options[rowId]);
      }
      if (box.dataset.kind === "rows") rowsOf(box).forEach((row, i) => applyRow(id, row, state.rows[id][i]));
    }
    // All that these answers reveal is seen at once: nothing is left for the server to reveal.
    form.elements.hidden.value = "";
  }

  function applyRow(id, row, state) {
    for (const cell of all(row, "[data-column]")) {
      const column = `${id}.${cell.dataset.column}`;
      show(cell, state.visible[column], state.required[column]);
      showOptions(cell, state.options[column]);
    }
  }

  function show(box, visible, required) {
    box.hidden = !visible;
    const mark = (kind) => box.querySelector(`[data-mark="${kind}"]`);
    mark("required")?.toggleAttribute("hidden", !required);
    mark("optional")?.toggleAttribute("hidden", required);
  }

  function showOptions(box, visible = {}) {
    for (const option of all(box, "[data-option]")) {
      if (option.dataset.option in visible) option.hidden = !visible[option.dataset.option];
    }
  }

  // ---- Choices that rule out others, and taking an answer back

  function keepExclusive(changed) {
    if (changed.type !== "checkbox" || !changed.checked) return;
    for (const other of all(changed.closest("fieldset"), "input[type=checkbox]")) {
      if (other !== changed && (changed.dataset.exclusive || other.dataset.exclusive)) other.checked = false;
    }
  }

  function clear(button) {
    const box = button.parentElement;
    const inputs = all(box, "input[type=radio]");
    for (const input of inputs) input.checked = false;
    inputs[0].focus();
    changed();
  }

  function refreshClear() {
    for (const button of all(form, "button[name=clear]")) button.hidden = chosen(button.parentElement).length === 0;
  }

  // ---- Rows

  function add(button) {
    const fieldset = button.closest("fieldset");
    const rows = fieldset.querySelector("[data-rows]");
    const next = Math.max(-1, ...all(rows, ":scope > [data-index]").map((row) => Number(row.dataset.index))) + 1;
    const html = fieldset.querySelector("template").innerHTML.replaceAll("__row__", next);
    rows.insertAdjacentHTML("beforeend", html);
    renumber(rows);
    rows.lastElementChild.querySelector("input, textarea").focus();
    changed();
  }

  function remove(button) {
    const row = button.closest("[data-index]");
    const rows = row.parentElement;
    const neighbour = row.previousElementSibling ?? row.nextElementSibling;
    row.remove();
    renumber(rows);
    (neighbour?.querySelector("input, textarea") ?? rows.closest("fieldset").querySelector("button[name=add]")).focus();
    changed();
  }

  function renumber(rows) {
    all(rows, ":scope > [data-index]").forEach((row, i) => {
      for (const label of all(row, "[data-numbered]")) label.textContent = label.dataset.numbered.replace("__number__", i + 1);
    });
  }

  // ---- Saving quietly

  const QUIET = 1500;
  const PATIENCE = 60_000;
  let unsaved = false;
  let leaving = false;
  let stopped = false;
  let timer = 0;
  let failures = 0;
  let saving = null;

  function changed() {
    unsaved = true;
    stopped = false;
    refreshClear();
    refresh();
    later(QUIET);
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  function save() {
    clearTimeout(timer);
    if (!saving && unsaved && !stopped && !leaving) saving = send().finally(() => { saving = null; });
    return saving ?? Promise.resolve();
  }

  async function send() {
    unsaved = false;
    try {
      const response = await fetch(form.action, {
        method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: "error",
      });
      if (response.ok) saved(await response.json());
      else failed(response.status);
    } catch {
      failed(0);
    }
  }

  function saved(report) {
    failures = 0;
    form.elements.revision.value = report.revision;
    say(report.text, report.conflict);
    if (unsaved) later(QUIET);
  }

  // 401 and 409 are not helped by trying again: the respondent has to turn the page, and is told so.
  function failed(code) {
    unsaved = true;
    stopped = code === 401 || code === 409;
    say({ 401: form.dataset.signedOut, 409: form.dataset.locked }[code] ?? form.dataset.failed, true);
    if (!stopped) later(Math.min(PATIENCE, 3000 * 2 ** failures++));
  }

  // Said only when it is news: a screen reader reads every change aloud.
  function say(message, trouble) {
    if (status.textContent !== message) status.textContent = message;
    status.classList.toggle("trouble", trouble);
  }

  // ---- Listening

  form.addEventListener("input", (event) => {
    keepExclusive(event.target);
    changed();
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const act = { clear, add, remove }[button?.name];
    if (!act) return;
    event.preventDefault();
    act(button);
  });

  form.addEventListener("submit", (event) => {
    if (saving) {
      event.preventDefault();
      saving.then(() => form.requestSubmit(event.submitter));
      return;
    }
    clearTimeout(timer);
    if (leaving) event.preventDefault();
    leaving = true;
  });

  // A link away saves first; should that fail, the browser asks whether to leave.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.hash || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !(unsaved || saving)) return;
    event.preventDefault();
    await save();
    location.assign(link.href);
  });

  addEventListener("beforeunload", (event) => {
    if ((unsaved || saving) && !leaving) event.preventDefault();
  });
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });

  refreshClear();
  refresh();
})();
