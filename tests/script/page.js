// A page in a window without a browser.
import { Window } from "happy-dom";

export function open(html) {
  const window = new Window({ url: "http://localhost/respond/page", settings: { disableJavaScriptFileLoading: true } });
  window.document.body.innerHTML = html;
  return window;
}
