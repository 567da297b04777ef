// How what is typed was understood: a date in words, and no more about which number is meant once another is typed.
import { all, idOf, text } from "./fields.js";

/** `read` is the reader of the form's module. */
export function showDate(field, read) {
  const box = field.closest("[data-kind=date]");
  const place = box?.querySelector("[data-understood]");
  if (!place) return;
  const { value, problem } = read(idOf(box), text(box));
  place.textContent = value && !problem ? place.dataset.understood.replace("__date__", inWords(value)) : "";
}

export function dropReadings(field) {
  if (field.type !== "text") return;
  for (const readings of all(field.closest("[data-kind=number]") ?? field, "[data-readings]")) readings.remove();
}

// English is written as in Britain, for the day comes first on all of our pages.
const inWords = (date) => {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
};
