// The page of a form, made quicker: shows and hides at once by the module the server runs too, saves quietly in between,
// adds and removes rows. Everything also works without this file, through the server.
import { all, around } from "./fields.js";
import { clear, keepExclusive, showClear, undo } from "./choices.js";
import { showLength } from "./counting.js";
import { countUp, fieldsOf, post, postQuietly, pressed, teller } from "./draft.js";
import { watchLeaving } from "./leaving.js";
import { readAnswers } from "./reading.js";
import { resend } from "./resending.js";
import { add, remove, restore } from "./rows.js";
import { Saving } from "./saving.js";
import { showPage } from "./showing.js";
import { watchSigningOut } from "./signing-out.js";
import { dropReadings, showDate } from "./understood.js";
import { Unsent } from "./unsent.js";

const form = document.querySelector("[data-form]");
const engine = window.FormEngine?.form;
if (form && engine) start();

function start() {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const unsent = Unsent.on(window);
  const tell = teller(form);
  const draft = () => ({ address: form.action, fields: fieldsOf(form) });
  const saving = new Saving({
    send: (signal, button) => (button === undefined ? postQuietly(draft(), signal) : post(pressed(form, button), signal)),
    keep: () => {
      countUp(form);
      unsent.keep(draft());
    },
    drop: () => unsent.drop(form.elements.render.value),
  }, tell);
  const acts = { clear, add, remove, undo: (button) => (button.closest("[data-removed]") ? restore : undo)(button) };

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
    showLength(event.target);
    changed();
  });

  form.addEventListener("change", (event) => showDate(event.target, engine.read));

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const act = acts[button?.name];
    // A row is added after all others, which the server shows first where this page does not.
    if (!act || (act === add && around(button.closest("fieldset")).after > 0)) return;
    if (act(button) === false) return;
    event.preventDefault();
    changed();
  });

  watchLeaving(form, saving, tell.stays);
  watchSigningOut(window);
  refresh();
  for (const field of all(form, "textarea, input[type=text]")) showLength(field);
  resend(window);
}
