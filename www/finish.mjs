// Finishes the site after Trunk: the book's data, names that change with the contents, and a page per address.
//
// Every address of the site becomes a folder with its own index.html, whose <base> leads back to the site's
// root. So real paths work on any static host, below any folder, without a rule for rewriting.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { split } from "./split.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const site = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR ?? dirname(here);
/**
 * What the engine's first part may weigh, in bytes compressed with brotli; it serves as many chapters as that allows, and
 * pages of later ones ask for the book's part too at once. The rest of the first load weighs about 230 KB, of 900.
 */
const FIRST_PART = 600_000;
const WITH_BOOK = '<meta name="fieldbook:with-book" content="">';
const indexFile = join(site, "index.html");
const isRelease = process.env.TRUNK_PROFILE === "release";

/** Makes the JavaScript beside a wasm file small, in a release. */
function minify(name) {
  if (!isRelease) return;
  const text = readFileSync(join(site, name), "utf8");
  writeFileSync(join(site, name), transformSync(text, { minify: true, format: "esm", target: "es2022" }).code);
}

/** Renames a file of the site after its contents; answers with the new name. */
function hashName(name, pattern) {
  const hash = createHash("sha256").update(readFileSync(join(site, name))).digest("hex").slice(0, 16);
  const hashed = pattern.replace("*", hash);
  renameSync(join(site, name), join(site, hashed));
  return hashed;
}

const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

const preload = (file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`;

/** The page for an address: its way back to the root, its title, and what else its head says. */
function page(html, path, title, head = []) {
  const depth = path.split("/").filter(Boolean).length;
  const base = "../".repeat(depth) || "./";
  return html
    .replace(/<base[^>]*>/, `<base href="${base}">`)
    .replace(/<title>[^<]*<\/title>/, `<title>${escape(title)}</title>`)
    .replace("</head>", [...head, "</head>"].join("\n"));
}

function write(path, text) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

execFileSync("cargo", ["run", "--quiet", "--package", "fieldbook-book", "--", join(source, "book"), site], {
  cwd: source,
  stdio: ["ignore", "ignore", "inherit"],
});

let html = readFileSync(indexFile, "utf8");
const app = /<meta name="fieldbook:app" content="([^"]*)" data-wasm="([^"]*)">/.exec(html);
if (!app) throw new Error("index.html does not name the page's wasm; see pattern_script in Trunk.toml");
const contents = JSON.parse(readFileSync(join(site, "book/contents.json"), "utf8"));
const chapters = contents.parts.flatMap((part) =>
  part.chapters.map((chapter) => ({ ...chapter, path: `book/${part.slug}/${chapter.slug}/` })),
);
let servedByFirstPart = chapters.length;
if (isRelease) {
  const at = (name) => join(site, name);
  const programs = ({ path }) => JSON.parse(readFileSync(at(`${path}chapter.json`), "utf8")).programs;
  const module = at("fieldbook-runner_bg.wasm");
  servedByFirstPart = await split({
    module,
    glue: at("fieldbook-runner.js"),
    first: module,
    book: at("book.wasm"),
    rest: at("rest.wasm"),
    chapters: chapters.map(programs),
    budget: FIRST_PART,
  });
  console.log(`the engine's first part serves ${servedByFirstPart} of ${chapters.length} chapters`);
}
minify(app[1]);
minify("fieldbook-runner.js");
const files = {
  app: hashName(app[1], "fieldbook-site-*.js"),
  appWasm: hashName(app[2], "fieldbook-site-*.wasm"),
  runner: hashName("fieldbook-runner.js", "fieldbook-runner-*.js"),
  runnerWasm: hashName("fieldbook-runner_bg.wasm", "fieldbook-runner-*.wasm"),
  ...(isRelease && {
    bookWasm: hashName("book.wasm", "fieldbook-book-*.wasm"),
    restWasm: hashName("rest.wasm", "fieldbook-rest-*.wasm"),
  }),
};
const data = Object.entries(files).map(([name, file]) => `data-${name.toLowerCase()}="${file}"`);
const links = [
  `<meta name="fieldbook:files" ${data.join(" ")}>`,
  `<link rel="modulepreload" href="${files.app}">`,
  preload(files.appWasm),
];
html = html.replace(app[0], links.join("\n"));

write("index.html", page(html, "", "Fieldbook"));
write("play/index.html", page(html, "play/", "Play · Fieldbook"));
for (const [index, { path, title, version }] of chapters.entries()) {
  const head = [preload(`${path}chapter.json?${version}`), ...(index < servedByFirstPart ? [] : [WITH_BOOK])];
  write(`${path}index.html`, page(html, path, `${title} · Fieldbook`, head));
}

// The page for any other address stands alone: its script is inline, and the policy names that script by its hash.
const script = readFileSync(join(here, "dist/missing.js"), "utf8");
const hash = createHash("sha256").update(script).digest("base64");
const missing = readFileSync(join(here, "404.html"), "utf8");
write("404.html", missing.replace("{hash}", `sha256-${hash}`).replace("{script}", () => script));
