// Sends what was typed here before and never acknowledged, from whichever of the person's pages is opened next.
import { post } from "./draft.js";
import { Unsent } from "./unsent.js";

export async function resend(page, send = post) {
  const unsent = Unsent.on(page);
  const waiting = unsent.all();
  const box = page.document.querySelector("[data-unsent]");
  let isNews = false;
  for (const typed of waiting) {
    const { name, value } = box.querySelector("input");
    typed.fields.set(name, value);
    const outcome = await outcomeOf(send(typed));
    if (outcome === "waits") continue;
    unsent.drop(typed.fields);
    if (outcome === "asks") {
      submit(box, typed);
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
function submit(box, { address, fields }) {
  const make = (tag, attributes) => Object.assign(box.ownerDocument.createElement(tag), attributes);
  const form = make("form", { method: "post", action: address });
  fields.set("go", `page:${address.split("/").at(-1)}`);
  form.append(...[...fields].map(([name, value]) => make("input", { type: "hidden", name, value })));
  box.append(form);
  form.submit();
}
