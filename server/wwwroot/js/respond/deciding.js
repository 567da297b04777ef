// Where what was typed could not just be saved: it stays in the browser until the server has what the respondent makes of it.
import { post, pressed } from "./draft.js";
import { go } from "./leaving.js";
import { Unsent } from "./unsent.js";

export function watchDeciding(page, send = post) {
  const unsent = Unsent.on(page);
  const find = (name) => page.document.querySelector(`[data-${name}]`);
  const form = find("decides");
  const link = find("lets-go");
  const shown = find("decided");
  let isPressed = false;
  let isLeaving = false;

  form?.addEventListener("submit", async (event) => {
    if (isLeaving) return;
    event.preventDefault();
    if (isPressed) return;
    isPressed = true;
    const to = await destination(send(pressed(form, event.submitter)));
    if (to) unsent.drop(form.dataset.decides);
    isLeaving = true;
    if (to) go(page.location, to);
    else form.requestSubmit(event.submitter); // The server's own page says what is in the way, or the browser's.
  });

  link?.addEventListener("click", () => unsent.drop(link.dataset.letsGo));
  if (shown) unsent.drop(shown.dataset.decided); // Nothing more can be made of it.
}

/** Where the choice leads when it is saved; null where it is not. */
async function destination(sending) {
  try {
    const response = await sending;
    return response.ok ? (await response.json()).to : null;
  } catch {
    return null;
  }
}
