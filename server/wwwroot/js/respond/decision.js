// The pages that ask what is to become of what was typed.
import { watchDeciding } from "./deciding.js";

watchDeciding(window);
