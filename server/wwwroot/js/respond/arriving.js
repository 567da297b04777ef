// What every page of a respondent's does that is not a form's: sees to it that nothing typed waits in the browser.
import { resend } from "./resending.js";
import { watchSigningOut } from "./signing-out.js";

watchSigningOut(window);
resend(window);
