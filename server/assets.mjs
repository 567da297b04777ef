// Gathers what the pages use of the npm packages into wwwroot/lib: one style sheet and the font.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const designsystemet = "node_modules/@digdir/designsystemet-css/dist";
const inter = "node_modules/@fontsource-variable/inter";
const lib = "wwwroot/lib";

// Only these components are sent to the browser. The order is that of Designsystemet's own index.css.
const layers = {
  "ds.base": ["base", "paragraph", "heading", "label", "validation-message"],
  "ds.components": [
    "link", "data-size-workaround", "button", "input", "field", "fieldset", "alert", "skip-link", "details",
    "list", "card", "divider", "pagination", "tag", "error-summary", "table", "breadcrumbs",
  ],
};

const read = (path) => readFileSync(path, "utf8").trim();

/** One @font-face of Inter; its file carries the package's version, so that it can be cached for ever. */
function fontFace(subset) {
  const face = `inter-${subset}-wght-normal`;
  const file = `${face}-${JSON.parse(read(`${inter}/package.json`)).version}.woff2`;
  copyFileSync(`${inter}/files/${face}.woff2`, `${lib}/${file}`);
  const [rule] = read(`${inter}/wght.css`).split(`/* ${face} */`)[1].split("}");
  return `${rule}}`
    .replace("'Inter Variable'", "Inter")
    .replace(/url\([^)]*\)/, `url(${file})`)
    .replace(/\s+/g, " ").trim();
}

mkdirSync(lib, { recursive: true });
writeFileSync(`${lib}/designsystemet.css`, [
  fontFace("latin-ext"),
  fontFace("latin"),
  "@layer ds.theme,ds.base,ds.components;",
  read(`${designsystemet}/theme/designsystemet.css`),
  ...Object.entries(layers).map(([layer, files]) =>
    `@layer ${layer}{${files.map((file) => read(`${designsystemet}/src/${file}.css`)).join("")}}`),
].join("\n"));
