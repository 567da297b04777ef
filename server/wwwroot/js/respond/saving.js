// When to save: quietly, a little after the last change; one at a time; and again, ever later, when it failed. What is typed is kept
// in the browser until the server has it.

const QUIET = 1500;
const FIRST_WAIT = 3000;
const LONGEST_WAIT = 60_000;
/** Whoever has heard nothing for so long has no connection that is of use. */
const PATIENCE = 15_000;

export class Saving {
  #page;
  #tell;
  #unsaved = false;
  #kept = false;
  #stopped = false;
  #held = false;
  #failures = 0;
  #timer = 0;
  #running = null;
  #stop = null;

  /**
   * @param page `send(signal, button)` sends it and gives the response; `keep()` keeps what stands on it in the browser, as a state of
   * its own, `drop()` not.
   * @param tell `saving`, `saved` and `failed` say how it goes, 0 being no response at all.
   */
  constructor(page, tell) {
    this.#page = page;
    this.#tell = tell;
  }

  get isUnsaved() { return this.#unsaved || this.#running !== null; }

  changed() {
    this.#unsaved = true;
    this.#stopped = false;
    this.#kept = true;
    this.#page.keep();
    this.#tell.saving();
    this.#later(QUIET);
  }

  save() {
    clearTimeout(this.#timer);
    if (this.#mayBegin) this.#begin();
    return this.#running ?? Promise.resolve();
  }

  /**
   * Sends the page with a button, and nothing else until it is released. A save that is under way is given up, but may still come to
   * the server, and so this is a state after that one.
   */
  press(button) {
    clearTimeout(this.#timer);
    this.#held = true;
    if (this.#kept) this.#page.keep();
    this.#stop?.abort();
    return this.#begin(button);
  }

  release() {
    this.#held = false;
    if (this.#unsaved && !this.#stopped) this.#later(this.#wait);
  }

  get #mayBegin() { return !this.#running && this.#unsaved && !this.#stopped && !this.#held; }

  get #wait() { return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1)); }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), wait);
  }

  #begin(button) {
    this.#unsaved = false;
    this.#tell.saving();
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    this.#stop = stop;
    const running = this.#send(stop, button).finally(() => {
      clearTimeout(late);
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  async #send(stop, button) {
    try {
      const response = await this.#page.send(stop.signal, button);
      return response.ok ? this.#succeeded(await response.json()) : this.#failed(stop, response.status);
    } catch {
      return this.#failed(stop, 0);
    }
  }

  // What there is to decide is kept until it is decided, on a page of the server's.
  #succeeded(report) {
    this.#failures = 0;
    this.#tell.saved(report);
    if (this.#unsaved) this.#later(QUIET);
    else if (!report.conflict) this.#drop();
    return report;
  }

  #drop() {
    this.#kept = false;
    this.#page.drop();
  }

  // 401 and 409 are not helped by trying again: the respondent has to turn the page, and is told so.
  #failed(stop, status) {
    if (stop !== this.#stop) return { status }; // A button was pressed meanwhile, which sends the same.
    this.#unsaved = true;
    this.#failures++;
    this.#stopped = status === 401 || status === 409;
    this.#tell.failed(status);
    if (!this.#stopped) this.#later(this.#wait);
    return { status };
  }
}
