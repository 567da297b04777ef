// Nothing typed is lost on the way out: the page is left when the server has it, and stays where that cannot be.

export function watchLeaving(form, saving, stays, page = window) {
  let isPressed = false;
  let isLeaving = false;

  form.addEventListener("submit", async (event) => {
    if (isLeaving) return;
    event.preventDefault();
    if (isPressed) return;
    isPressed = true;
    const { to, status } = await saving.press(event.submitter);
    isPressed = false;
    if (isNoAnswer(status)) {
      saving.release();
      stays(status);
      return;
    }
    isLeaving = true;
    if (to) go(page.location, to);
    else form.requestSubmit(event.submitter); // There is something to decide, and the server's own page says what.
  });

  page.document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !leadsAway(link, event) || !saving.isUnsaved) return;
    event.preventDefault();
    const { status } = await saving.save() ?? {};
    if (isNoAnswer(status)) stays(status);
    else page.location.assign(link.href);
  });

  page.addEventListener("beforeunload", (event) => {
    if (saving.isUnsaved && !isLeaving) event.preventDefault();
  });
  // The browser may show the page again as it was left.
  page.addEventListener("pageshow", () => {
    isLeaving = false;
    saving.release();
  });
  page.addEventListener("online", () => saving.save());
  page.document.addEventListener("visibilitychange", () => {
    if (page.document.hidden) saving.save();
  });
}

/** No network, or a server that cannot answer now: to be tried again from here. */
const isNoAnswer = (status) => status === 0 || status === 429 || status >= 500;

/** Asks for the page anew also where it is this one, at another place. */
export function go(location, to) {
  const there = new URL(to, location.href);
  const isHere = there.pathname + there.search === location.pathname + location.search;
  location.assign(there.href);
  if (isHere && there.hash) location.reload();
}

const leadsAway = (link, event) => !link.hash && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
