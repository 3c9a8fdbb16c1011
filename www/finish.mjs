// Finishes the site after Trunk: the book's data, names that change with the contents, and a page per address.
//
// Every address of the site becomes a folder with its own index.html, whose <base> leads back to the site's
// root. So real paths work on any static host, below any folder, without a rule for rewriting.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { asks, forRobots, movedTo, pageFile, scriptHash, withExample } from "./pages.mjs";
import { searchIndex } from "./search-index.mjs";
import { splitEngine, splitPage } from "./split.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const site = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR ?? dirname(here);
/** Into how many parts what the book's programs call beyond the start page's is divided, at most. */
const ENGINE_PARTS = 28;
/** The same for the page's code: what only the start page calls, what only others call, and what only APIs need. */
const PAGE_PARTS = 5;
/** Every so many chapters one is visited to see what the page's code calls on its way to a first result. */
const VISITED = 1;
/** The chapter whose program the home page shows; src/state/contents.rs says so too. */
const AT_HOME = "book/examples/one-struct/";
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
  const hash = createHash("sha256").update(readFileSync(join(site, name))).digest("hex").slice(0, 12);
  const hashed = pattern.replace("*", hash);
  renameSync(join(site, name), join(site, hashed));
  return hashed;
}

function write(path, text) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

// The application itself renders the pages, and the interpreter records what the chapters' programs do.
const prerender = ["run", "--quiet", "--no-default-features", "--features", "ssr", "--bin", "prerender"];
execFileSync("cargo", [...prerender, "--", join(source, "book"), site], {
  cwd: source,
  stdio: ["ignore", "ignore", "inherit"],
  // What Trunk sets for the page's own code is not meant for this.
  env: { ...process.env, RUSTFLAGS: undefined, CARGO_ENCODED_RUSTFLAGS: undefined },
});
const pages = JSON.parse(readFileSync(join(site, "pages.json"), "utf8"));

let html = readFileSync(indexFile, "utf8");
const app = /<meta name="fieldbook:app" content="([^"]*)" data-wasm="([^"]*)">/.exec(html);
if (!app) throw new Error("index.html does not name the page's wasm; see pattern_script in Trunk.toml");
const contents = JSON.parse(readFileSync(join(site, "book/contents.json"), "utf8"));
const inOrder = contents.parts.flatMap((part) =>
  part.chapters.map((chapter) => ({ ...chapter, path: `book/${part.slug}/${chapter.slug}/` })),
);
/** Where the data of a page's program lies: the home page shows a chapter's. */
const dataOf = (path) => (path === "" ? AT_HOME : path);
// The home page comes before the others: the engine's first part serves it first.
const running = pages.filter(({ program }) => program).toSorted((a, b) => Number(b.path === "") - Number(a.path === ""));
/** The compiled program of each page that has one. */
const programs = new Map(
  running.filter(({ path }) => path !== "" && existsSync(join(site, `${path}program.bin`)))
    .map(({ path }) => [path, hashName(`${path}program.bin`, `${path}program-*.bin`)]),
);
const uncut = { names: [], needed: {} };
let [engineParts, pageParts] = [uncut, uncut];
/** The pages whose program serves: what only these call is loaded by no other. */
const serving = new Set(pages.filter(({ serves }) => serves).map(({ path }) => path));
/** The kinds of pages whose code calls the same. */
const kindOf = (path) => (path === "" ? "home" : serving.has(path) ? "api" : "other");
if (isRelease) {
  const at = (name) => join(site, name);
  const { target_directory: target } = JSON.parse(execFileSync("cargo", ["metadata", "--format-version=1", "--no-deps"], { cwd: source, maxBuffer: 2 ** 26 }));
  const linked = (name) => join(target, "wasm32-unknown-unknown/wasm-release", name);
  const engine = { module: at("fieldbook-runner_bg.wasm"), linked: linked("fieldbook_runner.wasm"), glue: at("fieldbook-runner.js") };
  const paths = ["", "play/", ...inOrder.filter((_, index) => index % VISITED === 0).map(({ path }) => path)];
  // The page is visited with the whole engine.
  pageParts = splitPage({
    module: at(app[2]),
    linked: linked("fieldbook-site.wasm"),
    glue: at(app[1]),
    folder: site,
    visit: { engine: engine.module, engineGlue: engine.glue, library: at("library.bin"), site, pages: at("pages.json"), paths },
    kinds: paths.map(kindOf),
    alone: "api",
    count: PAGE_PARTS,
  });
  const compiled = (name) => name && readFileSync(at(name));
  engineParts = await splitEngine({
    ...engine,
    library: readFileSync(at("library.bin")),
    folder: site,
    pages: running.map(({ path, program, serves }) => ({ files: program, program: compiled(programs.get(dataOf(path))), serves })),
    count: ENGINE_PARTS,
  });
}
rmSync(join(site, "pages.json"));
minify(app[1]);
minify("fieldbook-runner.js");
const files = {
  app: hashName(app[1], "fieldbook-site-*.js"),
  appWasm: hashName(app[2], "fieldbook-site-*.wasm"),
  runner: hashName("fieldbook-runner.js", "fieldbook-runner-*.js"),
  runnerWasm: hashName("fieldbook-runner_bg.wasm", "fieldbook-runner-*.wasm"),
};
/** The files of later parts by the parts' names; the loader finds those before the hash. */
const hashParts = (name, { names }) =>
  Object.fromEntries(names.map((part) => [part, hashName(`${name}-${part}.wasm`, `fieldbook-${name}-${part}-*.wasm`)]));
const later = { page: hashParts("page", pageParts), book: hashParts("book", engineParts) };
files.library = hashName("library.bin", "fieldbook-library-*.bin");
write("search.json", searchIndex(contents.parts.flatMap(({ slug, title: part, chapters }) =>
  chapters.map(({ slug: chapter, title, summary }) => {
    const path = `${slug}/${chapter}`;
    const { blocks } = JSON.parse(readFileSync(join(site, "book", path, "chapter.json"), "utf8"));
    return { path, part, title, summary, blocks };
  }),
)));
files.search = hashName("search.json", "fieldbook-search-*.json");
/** A name that carries its contents' hash, as `hashName` and Trunk make it: what is there never changes. The service worker is given this too. */
const FIXED = /-[0-9a-f]{10,16}(_bg)?\.(js|css|json|wasm|bin)$/;
/** The names of the files that never change, wherever they lie. */
const hashed = () =>
  readdirSync(site, { recursive: true }).filter((name) => FIXED.test(name)).map((name) => name.replaceAll("\\", "/"));

const version = createHash("sha256").update(JSON.stringify([hashed().sort(), pages])).digest("hex").slice(0, 16);
const listed = Object.entries(later).map(([name, parts]) => [`later${name}`, Object.values(parts).join(" ")]);
const data = [...Object.entries(files), ...listed].map(([name, file]) => `data-${name.toLowerCase()}="${file}"`);
const early = readFileSync(join(here, "dist/early.js"), "utf8");
const links = [
  `<meta name="fieldbook:version" content="${version}">`,
  `<meta name="fieldbook:files" ${data.join(" ")}>`,
  `<link rel="modulepreload" href="${files.app}">`,
];
html = html
  .replace(app[0], () => links.join("\n"))
  .replace("{early-hash}", scriptHash(early))
  .replace("{early}", () => early);

/** A page without the application: nothing of that is loaded. */
const alone = (text) => text.replace(/<script[^>]* type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>\n?/g, "");

/** What a page's head says of the parts that it needs: their names. */
const namesOf = (name, needed = []) => (needed.length === 0 ? [] : [`<meta name="fieldbook:${name}-parts" content="${needed.join(" ")}">`]);

const versions = new Map(inOrder.map(({ path, version }) => [path, version]));
const needed = new Map(running.map(({ path }, index) => [path, engineParts.needed[index]]));
for (const page of pages) {
  const data = dataOf(page.path);
  const head = [];
  if (!page.alone) {
    const program = programs.get(data);
    const [own, book] = [pageParts.needed[kindOf(page.path)], needed.get(page.path)];
    head.push(...namesOf("page", own), ...namesOf("book", book));
    if (program) head.push(`<meta name="fieldbook:program" content="${program}">`);
    // All that the first result needs, beside the page's own code.
    const wanted = [...(own ?? []).map((part) => later.page[part]), ...(book ?? []).map((part) => later.book[part])];
    if (versions.has(data)) wanted.push(`${data}chapter.json?${versions.get(data)}`, `${data}run.json?${version}`);
    head.push(asks([files.appWasm, files.runnerWasm, ...wanted, ...(program ? [program] : [])]));
  }
  if (page.path === "embedding/") page.html = withExample(page.html);
  write(`${page.path}index.html`, pageFile(page.alone ? alone(html) : html, page, head));
}
for (const [old, now] of contents.moved ?? []) write(`book/${old}/index.html`, movedTo(`../../${now}/`));
for (const [name, text] of Object.entries(forRobots(pages.map(({ path }) => path)))) write(name, text);
cpSync(join(here, "dist/embed.js"), join(site, "embed.js"));
write("version.json", JSON.stringify({ version }));

// What a version consists of, for the time without a network; pages join it as they are opened.
const offline = readFileSync(join(here, "dist/offline.js"), "utf8");
// Each once: a cache refuses a list that names a file twice.
const core = new Set(["", "play/", "examples/", programs.get(AT_HOME), programs.get("play/"), ...Object.values(files), ...Object.values(later).flatMap(Object.values), ...hashed().filter((name) => !/fieldbook-|program-/.test(name))]);
write("offline.js", `const VERSION=${JSON.stringify(version)},FILES=${JSON.stringify([...core])},FIXED=${FIXED};\n${offline}`);

// A page of the version before may still ask for its files: they stay until the version after this one.
const own = hashed();
write("files.json", JSON.stringify(own));
const before = process.env.TRUNK_DIST_DIR;
if (isRelease && before && existsSync(join(before, "files.json"))) {
  for (const name of JSON.parse(readFileSync(join(before, "files.json"), "utf8"))) {
    if (!own.includes(name) && existsSync(join(before, name))) cpSync(join(before, name), join(site, name));
  }
}

// The page for any other address stands alone: its script is inline, and the policy names that script by its hash.
const script = readFileSync(join(here, "dist/missing.js"), "utf8");
const missing = readFileSync(join(here, "404.html"), "utf8");
write("404.html", missing.replace("{hash}", scriptHash(script)).replace("{script}", () => script));
