// Sends what was typed here before and never acknowledged, from whichever of the person's pages is opened next.
import { post } from "./draft.js";
import { Unsent } from "./unsent.js";

export async function resend(page, send = post) {
  const unsent = Unsent.on(page);
  const waiting = unsent.all();
  const form = page.document.querySelector("form[data-unsent]");
  let isNews = false;
  for (const typed of waiting) {
    typed.fields.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    const outcome = await outcomeOf(send(typed));
    if (outcome === "waits") continue;
    unsent.drop(typed.fields);
    if (outcome === "asks") {
      submit(form, typed);
      return;
    }
    isNews = true;
  }
  if (isNews) page.location.reload();
}

/** Saved, or the respondent has something to decide, which the server's own page shows; else it waits for another time. */
async function outcomeOf(sending) {
  try {
    const response = await sending;
    if (response.ok) return (await response.json()).conflict ? "asks" : "saved";
    return response.status === 409 ? "asks" : "waits";
  } catch {
    return "waits";
  }
}

/** As the form it was typed in would send itself, leading back to its page. */
function submit(form, { address, fields }) {
  form.action = address;
  fields.set("go", `page:${address.split("/").at(-1)}`);
  form.replaceChildren(...[...fields].map(([name, value]) =>
    Object.assign(form.ownerDocument.createElement("input"), { type: "hidden", name, value })));
  form.submit();
}
