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
      this.#store?.setItem(this.#prefix + fields.get("render"), JSON.stringify({ address: pathname, fields: `${typed}`, at: Date.now() }));
    } catch { /* The browser is full, or keeps nothing: the page itself still holds it. */ }
  }

  /** @param render The rendering it was typed on. */
  drop(render) { this.#store?.removeItem(this.#prefix + render); }

  /** What was sent is on the server; what was typed since waits on. */
  acknowledge({ key, stored }) {
    if (this.#store.getItem(key) === stored) this.#store.removeItem(key);
  }

  /** All of this person's. */
  clear() {
    for (const { key } of this.all()) this.#store.removeItem(key);
  }

  /** All of this person's, the oldest first; what has become too old goes, whosever it is. */
  all() {
    const kept = Object.keys(this.#store ?? {}).filter((key) => key.startsWith(PREFIX)).map((key) => this.again({ key }));
    for (const { key } of kept.filter(isOld)) this.#store.removeItem(key);
    return kept.filter((typed) => typed.key.startsWith(this.#prefix) && !isOld(typed)).sort((a, b) => a.at - b.at);
  }

  /** As it lies there now; null where it went meanwhile. */
  again({ key }) {
    const stored = this.#store.getItem(key);
    if (stored === null) return null;
    const { address, fields, at } = JSON.parse(stored);
    return { key, stored, address, fields: new URLSearchParams(fields), at };
  }
}

const isOld = ({ at }) => Date.now() - at > LONGEST;

function storeOf(page) {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
