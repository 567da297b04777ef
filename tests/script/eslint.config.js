// The style of every script of the repository; tools/test holds them to it.
import { readFileSync, readdirSync } from "node:fs";
import js from "@eslint/js";
import globals from "globals";

const root = new URL("../../", import.meta.url);
const rules = readdirSync(new URL("engine/Rules", root)).filter((file) => file.endsWith(".js"));

/** The files of a form's module are put one after the other, so each knows what the others declare. */
const declared = rules
  .flatMap((file) => [...readFileSync(new URL(`engine/Rules/${file}`, root), "utf8").matchAll(/^(?:function|var) (\w+)/gm)])
  .map(([, name]) => [name, "readonly"]);

export default [
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    ignores: ["engine/Rules/**"],
    rules: {
      "no-var": "error", "prefer-const": "error", eqeqeq: "error", "object-shorthand": "error", "prefer-template": "error",
      "no-shadow": "error", "no-implicit-globals": "error", "max-len": ["error", 140],
    },
  },
  { files: ["server/wwwroot/js/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["server/*.mjs", "tests/script/**/*.js"], languageOptions: { globals: globals.node } },
  { files: ["tests/smtp/**/*.js", "tools/**/*.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
  {
    // ECMAScript 5, which is what the server's engine is held to.
    files: ["engine/Rules/*.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: Object.fromEntries(declared) },
    rules: {
      eqeqeq: "error", "no-redeclare": ["error", { builtinGlobals: false }], "no-unused-vars": ["error", { vars: "local" }],
      "no-useless-escape": "off", "max-len": ["error", 140],
    },
  },
];
