// The page of a form, made quicker: shows and hides at once by the module the server runs too, saves quietly in between,
// adds and removes rows. Everything also works without this file, through the server.
import { around } from "./fields.js";
import { clear, keepExclusive, showClear } from "./choices.js";
import { post, teller } from "./draft.js";
import { watchLeaving } from "./leaving.js";
import { readAnswers } from "./reading.js";
import { add, remove } from "./rows.js";
import { Saving } from "./saving.js";
import { showPage } from "./showing.js";
import { dropReadings, showDate } from "./understood.js";

const form = document.querySelector("[data-form]");
const engine = window.FormEngine?.form;
if (form && engine) start();

function start() {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const saving = new Saving(() => post(form), teller(form));
  const acts = { clear, add, remove };

  function refresh() {
    showClear(form);
    showPage(form, engine.evaluate(readAnswers(form, data.answers, engine.read), data.organisation, data.today));
  }

  function changed() {
    saving.changed();
    refresh();
  }

  form.addEventListener("input", (event) => {
    keepExclusive(event.target);
    dropReadings(event.target);
    changed();
  });

  form.addEventListener("change", (event) => showDate(event.target, engine.read));

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const act = acts[button?.name];
    // A row is added after all others, which the server shows first where this page does not.
    if (!act || (act === add && around(button.closest("fieldset")).after > 0)) return;
    event.preventDefault();
    act(button);
    changed();
  });

  watchLeaving(form, saving);
  refresh();
}
