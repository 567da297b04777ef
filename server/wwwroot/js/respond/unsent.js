// What is typed and not yet acknowledged by the server, kept in this browser: for one person, and by the rendering of the page it
// was typed on, so that the server can tell it from what others saved meanwhile. Where others use the browser too nothing is kept.

const PREFIX = "unsent:";
const LONGEST = 7 * 24 * 60 * 60 * 1000;
/** Belongs to the sign-in and not to the answers; the page that sends them has its own. */
const TOKEN = "__RequestVerificationToken";

export class Unsent {
  #store;
  #prefix;

  /** @param person Whose it is; none where nothing may be kept. */
  constructor(person, store) {
    this.#store = person ? store : null;
    this.#prefix = `${PREFIX}${person}:`;
  }

  static on(page) { return new Unsent(page.document.querySelector("[data-unsent]")?.dataset.unsent, storeOf(page)); }

  keep({ address, fields }) {
    const typed = new URLSearchParams(fields);
    typed.delete(TOKEN);
    const { pathname } = new URL(address, "http://here");
    try {
      this.#store?.setItem(this.#keyOf(fields), JSON.stringify({ address: pathname, fields: `${typed}`, at: Date.now() }));
    } catch { /* The browser is full, or keeps nothing: the page itself still holds it. */ }
  }

  drop(fields) { this.#store?.removeItem(this.#keyOf(fields)); }

  /** All of this person's, the oldest first; what has become too old goes, whosever it is. */
  all() {
    const kept = Object.keys(this.#store ?? {}).filter((key) => key.startsWith(PREFIX))
      .map((key) => ({ key, ...JSON.parse(this.#store.getItem(key)) }));
    for (const { key } of kept.filter(isOld)) this.#store.removeItem(key);
    return kept.filter((typed) => typed.key.startsWith(this.#prefix) && !isOld(typed)).sort((a, b) => a.at - b.at)
      .map(({ address, fields }) => ({ address, fields: new URLSearchParams(fields) }));
  }

  #keyOf(fields) { return this.#prefix + fields.get("render"); }
}

const isOld = ({ at }) => Date.now() - at > LONGEST;

function storeOf(page) {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
