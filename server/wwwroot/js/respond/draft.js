// The page as a draft on the server: sent as the form would send itself, and what came of it told where one is looking.

/** So much of a page may still be sent when it is on its way out; a larger one is sent while it stands. */
const MAY_OUTLIVE_PAGE = 60_000;

/** Numbers what stands on the page, so that the server knows it from what was sent before and may come later. */
export function countUp(form) {
  const { seq } = form.elements;
  seq.value = Number(seq.value) + 1;
}

/** What the form would send. */
export const fieldsOf = (form) => new URLSearchParams(new FormData(form));

/** What it would send by the press of a button, and that a script wants to be told where that leads. */
export function pressed(form, button) {
  const fields = fieldsOf(form);
  if (button?.name) fields.append(button.name, button.value);
  fields.append("press", "true");
  return { address: button?.hasAttribute("formaction") ? button.formAction : form.action, fields };
}

/** While somebody waits for what comes of it. */
export const post = (draft, signal) => send(draft, { signal });

/** In between, also as the page goes out. The browser has room for one such of any length. */
export const postQuietly = (draft, signal) => send(draft, { signal, keepalive: `${draft.fields}`.length < MAY_OUTLIVE_PAGE });

const send = ({ address, fields }, { signal, keepalive = false }) => fetch(address, {
  method: "POST",
  headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
  body: fields.toString(),
  signal,
  keepalive,
  redirect: "error",
});

export function teller(form) {
  const status = form.querySelector("[data-status]");
  const { failed, offline, signedOut, locked, saving, stays } = form.dataset;
  const failures = { 0: offline, 401: signedOut, 409: locked };

  function say(message, isTrouble) {
    if (status.textContent !== message) status.textContent = message;
    status.classList.toggle("trouble", isTrouble);
    status.setAttribute("aria-busy", "false");
  }

  return {
    // For the eye alone: a screen reader reads a change aloud when it is no longer busy, and so only what came of it.
    saving() {
      status.setAttribute("aria-busy", "true");
      status.textContent = saving;
      status.classList.remove("trouble");
    },
    saved(report) {
      form.elements.revision.value = report.revision;
      say(report.text, report.conflict);
    },
    failed(code) { say(failures[code] ?? failed, true); },
    /** Said at each press: whoever presses wants to know. */
    stays(code) { say(`${failures[code] ?? failed} ${stays}`, true); },
  };
}
