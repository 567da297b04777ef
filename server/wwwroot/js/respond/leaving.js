// Nothing typed is lost on the way out: what is unsaved is saved first, and the browser asks where that cannot be.

export function watchLeaving(form, saving, page = window) {
  let isSubmitted = false;

  form.addEventListener("submit", (event) => {
    if (saving.running) {
      event.preventDefault();
      saving.running.then(() => form.requestSubmit(event.submitter));
      return;
    }
    if (isSubmitted) event.preventDefault();
    isSubmitted = true;
    saving.hold();
  });

  page.document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !leadsAway(link, event) || !saving.isUnsaved) return;
    event.preventDefault();
    await saving.save();
    page.location.assign(link.href);
  });

  page.addEventListener("beforeunload", (event) => {
    if (saving.isUnsaved && !isSubmitted) event.preventDefault();
  });
  // The browser may show the page again as it was left.
  page.addEventListener("pageshow", () => {
    isSubmitted = false;
    saving.release();
  });
  page.document.addEventListener("visibilitychange", () => {
    if (page.document.hidden) saving.save();
  });
}

const leadsAway = (link, event) => !link.hash && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
