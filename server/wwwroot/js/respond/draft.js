// The page as a draft on the server: sent as the form would send itself, and what came of it told beside the buttons.

export const post = (form) => fetch(form.action, {
  method: "POST",
  headers: { Accept: "application/json" },
  body: new URLSearchParams(new FormData(form)),
  keepalive: true,
  redirect: "error",
});

export function teller(form) {
  const status = form.querySelector("[data-status]");
  const failures = { 401: form.dataset.signedOut, 409: form.dataset.locked };

  // Said only when it is news: a screen reader reads every change aloud.
  function say(message, isTrouble) {
    if (status.textContent !== message) status.textContent = message;
    status.classList.toggle("trouble", isTrouble);
  }

  return {
    saved(report) {
      form.elements.revision.value = report.revision;
      say(report.text, report.conflict);
    },
    failed(code) { say(failures[code] ?? form.dataset.failed, true); },
  };
}
