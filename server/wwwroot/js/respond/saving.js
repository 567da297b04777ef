// When to save: quietly, a little after the last change; one at a time; and again, ever later, when it failed.

const QUIET = 1500;
const FIRST_WAIT = 3000;
const PATIENCE = 60_000;

export class Saving {
  #post;
  #tell;
  #unsaved = false;
  #stopped = false;
  #held = false;
  #failures = 0;
  #timer = 0;
  #running = null;

  /** `post` sends the page and gives the response; `tell.saved` and `tell.failed` say how it went, 0 being no response at all. */
  constructor(post, tell) {
    this.#post = post;
    this.#tell = tell;
  }

  /** The save that is under way, or null. */
  get running() { return this.#running; }

  get isUnsaved() { return this.#unsaved || this.#running !== null; }

  changed() {
    this.#unsaved = true;
    this.#stopped = false;
    this.#later(QUIET);
  }

  save() {
    clearTimeout(this.#timer);
    if (this.#mayBegin) this.#running = this.#send().finally(() => { this.#running = null; });
    return this.#running ?? Promise.resolve();
  }

  /** The form itself is on its way to the server. */
  hold() {
    clearTimeout(this.#timer);
    this.#held = true;
  }

  release() { this.#held = false; }

  get #mayBegin() { return !this.#running && this.#unsaved && !this.#stopped && !this.#held; }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), wait);
  }

  async #send() {
    this.#unsaved = false;
    try {
      const response = await this.#post();
      if (response.ok) this.#succeeded(await response.json());
      else this.#failed(response.status);
    } catch {
      this.#failed(0);
    }
  }

  #succeeded(report) {
    this.#failures = 0;
    this.#tell.saved(report);
    if (this.#unsaved) this.#later(QUIET);
  }

  // 401 and 409 are not helped by trying again: the respondent has to turn the page, and is told so.
  #failed(code) {
    this.#unsaved = true;
    this.#stopped = code === 401 || code === 409;
    this.#tell.failed(code);
    if (!this.#stopped) this.#later(Math.min(PATIENCE, FIRST_WAIT * 2 ** this.#failures++));
  }
}
