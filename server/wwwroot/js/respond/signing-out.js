// Whoever signs out takes along what waits in the browser, and is told before: for then it can be sent no more.
import { Unsent } from "./unsent.js";

export function watchSigningOut(page) {
  const unsent = Unsent.on(page);
  for (const form of page.document.querySelectorAll("[data-signs-out]")) {
    form.addEventListener("submit", (event) => {
      if (unsent.all().length === 0) return;
      if (page.confirm(form.dataset.signsOut)) unsent.clear();
      else event.preventDefault();
    });
  }
}
