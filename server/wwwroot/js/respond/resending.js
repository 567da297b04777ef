// Sends what was typed here before and never acknowledged, from whichever of the person's pages is opened next.
import { post } from "./draft.js";
import { Unsent } from "./unsent.js";

export async function resend(page, send = post) {
  const unsent = Unsent.on(page);
  const waiting = unsent.all();
  const box = page.document.querySelector("[data-unsent]");
  let isNews = false;
  for (const kept of waiting) {
    const { outcome, typed } = await alone(page, kept.key, () => sendAgain(unsent, kept, box.querySelector("input"), send)) ?? {};
    if (outcome === "asks") {
      submit(box, typed);
      return;
    }
    isNews ||= outcome === "saved";
  }
  if (isNews) page.location.reload();
}

/** Not where another page of the browser's is at it. */
const alone = ({ navigator }, key, act) => (navigator.locks
  ? navigator.locks.request(key, { ifAvailable: true }, (lock) => lock && act())
  : act());

/** As it lies there now: the page it was typed on may still be open, and be typed on. What there is to decide stays till it is. */
async function sendAgain(unsent, kept, token, send) {
  const typed = unsent.again(kept);
  if (!typed) return null;
  typed.fields.set(token.name, token.value);
  const outcome = await outcomeOf(send(typed));
  if (outcome === "saved") unsent.acknowledge(typed);
  return { outcome, typed };
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
