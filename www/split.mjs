// Cuts the engine in three: "first", what the book's first chapters call on their way to a result; "book", what the other
// chapters call too; and "rest".
//
// The chapters' programs are checked and run in an instrumented engine, which notes the functions that it enters;
// binaryen's wasm-split then leaves these in one file and moves all others to a second one. That is done twice: what
// the book calls is cut from the whole, and from that what its first chapters call: as many chapters, in the book's
// order, as a budget for the first part allows. How the worker joins the parts is in src/parts.js. The cut is made anew
// for each release, so nothing has to be kept up to date; a program that needs something unusual only loads a part earlier.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { parts } from "./src/parts.js";

/** What the code uses beyond the first WebAssembly: as index.html tells it to wasm-opt. */
const page = readFileSync(new URL("../index.html", import.meta.url), "utf8");
const FEATURES = /data-wasm-opt-params="([^"]*)"/.exec(page)[1].split(" ");

const PAGE = 65_536;

/** How often each program is run: what hash tables call depends on their random keys. */
const ROUNDS = 8;

function wasmSplit(...options) {
  try {
    execFileSync("wasm-split", [...FEATURES, ...options], { stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Error("wasm-split is missing; it comes with binaryen: apt-get install binaryen");
  }
}

/**
 * Sets right the number of wasm-bindgen's exported table in `file`, as it is in `whole`: Debian's binaryen (108) writes
 * 0 for every exported table. Newer ones do not, and this changes nothing then.
 */
function numberTables(whole, file) {
  const TABLE = 1;
  const name = Buffer.from("__wbindgen_externrefs");
  const entry = Buffer.concat([Buffer.from([name.length]), name, Buffer.from([TABLE])]);
  const numberIn = (bytes) => {
    const at = bytes.indexOf(entry);
    if (at < 0) throw new Error(`wasm-bindgen's table is not exported as ${name}; see www/split.mjs`);
    return at + entry.length;
  };
  const [from, to] = [readFileSync(whole), readFileSync(file)];
  to[numberIn(to)] = from[numberIn(from)];
  writeFileSync(file, to);
}

/**
 * Lets the function table that `file` imports be larger than it was when the file was cut: the next cut adds to it. The
 * maximum becomes the largest number of as many bytes.
 */
function liftTableLimit(file) {
  const bytes = readFileSync(file);
  const FUNCTIONS_WITH_MAXIMUM = [0x01, 0x70, 0x01];
  const name = Buffer.from("rest:table");
  const entry = Buffer.concat([Buffer.from([name.length]), name, Buffer.from(FUNCTIONS_WITH_MAXIMUM)]);
  const found = bytes.indexOf(entry);
  if (found < 0) throw new Error(`${file} imports no function table as ${name}; see www/split.mjs`);
  const end = (at) => (bytes[at] & 0x80 ? end(at + 1) : at + 1);
  const maximum = end(found + entry.length);
  bytes.fill(0xff, maximum, end(maximum) - 1).fill(0x7f, end(maximum) - 1, end(maximum));
  writeFileSync(file, bytes);
}

/**
 * Checks and runs the chapters' programs in an instrumented `module`, whose later parts are compiled in `later`; answers
 * with a profile per chapter, of everything entered until its end.
 */
async function profiles(module, glue, later, chapters) {
  // Each module gets a copy of the glue, which holds one instance.
  const engine = await import(`${pathToFileURL(glue)}?${Object.keys(later)}`);
  parts(later)(later);
  const wasm = await engine.default({ module_or_path: new WebAssembly.Module(readFileSync(module)) });
  // A profile goes to fresh memory, where it overwrites nothing.
  const address = wasm.memory.grow(16) * PAGE;
  return chapters.map((programs) => {
    for (const { files } of Array(ROUNDS).fill(programs).flat()) {
      engine.check(files);
      const { outcome } = engine.run(files, () => {}, () => {});
      if (outcome !== "ran") throw new Error(`the engine does not run ${files[0].name}:\n${files[0].text}`);
    }
    const length = wasm.__write_profile(address, 16 * PAGE);
    return new Uint8Array(wasm.memory.buffer, address, length).slice();
  });
}

/** Joins the parts (paths, by name) to the first, to see that they fit each other. */
function prove(first, later) {
  const compile = (file) => new WebAssembly.Module(readFileSync(file));
  const module = compile(first);
  const imports = {};
  for (const item of WebAssembly.Module.imports(module)) (imports[item.module] ??= {})[item.name] = () => {};
  const { exports } = new WebAssembly.Instance(module, imports);
  for (const file of Object.values(later)) new WebAssembly.Instance(compile(file), { first: exports });
}

/** What a file weighs on the way to the browser, in bytes. */
const weight = (file) => brotliCompressSync(readFileSync(file)).length;

/**
 * Cuts `module`, by what `chapters` (lists of programs) call, into `first`, `book` and `rest` (paths; one may be the
 * module's own); `glue` is wasm-bindgen's JavaScript. Answers with the number of chapters that the first part serves: as
 * many as it can at `budget` bytes, compressed with brotli, and at least one.
 */
export async function split({ module, glue, first, book, rest, chapters, budget }) {
  const folder = mkdtempSync(join(tmpdir(), "fieldbook-split-"));
  const at = (name) => join(folder, name);
  const whole = at("whole.wasm");

  const instrumented = async (file, later) => {
    wasmSplit("--instrument", file, "-o", at("instrumented.wasm"));
    numberTables(whole, at("instrumented.wasm"));
    return profiles(at("instrumented.wasm"), at("glue.mjs"), later, chapters);
  };
  const cut = (file, profile, part, kept, moved) => {
    writeFileSync(at("profile"), profile);
    const names = [`--placeholder-namespace=${part}`, "--import-namespace=first", `--export-prefix=${part}:`];
    wasmSplit(file, `--profile=${at("profile")}`, ...names, "-o1", kept, "-o2", moved);
    numberTables(whole, kept);
  };

  try {
    copyFileSync(module, whole);
    copyFileSync(glue, at("glue.mjs"));
    const byBook = at("by-book.wasm");
    cut(whole, (await instrumented(whole, {})).at(-1), "rest", byBook, rest);
    liftTableLimit(rest);
    const known = await instrumented(byBook, { rest: new WebAssembly.Module(readFileSync(rest)) });
    const serve = (count) => cut(byBook, known[count - 1], "book", first, book);
    // More chapters never call fewer functions, so the weight grows with them.
    let [fits, over] = [1, known.length + 1];
    while (over - fits > 1) {
      const count = Math.floor((fits + over) / 2);
      serve(count);
      if (weight(first) <= budget) fits = count;
      else over = count;
    }
    serve(fits);
    prove(first, { book, rest });
    return fits;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
