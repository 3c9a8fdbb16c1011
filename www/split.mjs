// Cuts the engine in two: the functions that the book's first chapters call on their way to a result, and the rest.
//
// The chapters' programs are checked and run in an instrumented engine, which notes the functions that it enters;
// binaryen's wasm-split then leaves these in the first file and moves all others to a second one. As many chapters
// count, in the book's order, as a budget for the first file allows. How the worker joins the two is in src/halves.js.
// The cut is made anew for each release, so nothing has to be kept up to date; a program that needs something unusual
// only loads the second file earlier.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";

/** What the code uses beyond the first WebAssembly: as index.html tells it to wasm-opt. */
const page = readFileSync(new URL("../index.html", import.meta.url), "utf8");
const FEATURES = /data-wasm-opt-params="([^"]*)"/.exec(page)[1].split(" ");

const PAGE = 65_536;

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

/** Checks and runs the chapters' programs; answers with a profile per chapter, of everything entered until its end. */
async function profiles(module, glue, chapters) {
  const engine = await import(pathToFileURL(glue));
  const wasm = await engine.default({ module_or_path: readFileSync(module) });
  // A profile goes to fresh memory, where it overwrites nothing.
  const address = wasm.memory.grow(16) * PAGE;
  return chapters.map((programs) => {
    for (const { files } of programs) {
      engine.check(files);
      const { outcome } = engine.run(files, () => {}, () => {});
      if (outcome !== "ran") throw new Error(`the engine does not run ${files[0].name}:\n${files[0].text}`);
    }
    const length = wasm.__write_profile(address, 16 * PAGE);
    return new Uint8Array(wasm.memory.buffer, address, length).slice();
  });
}

/** What a file weighs on the way to the browser, in bytes. */
const weight = (file) => brotliCompressSync(readFileSync(file)).length;

/**
 * Splits `module` (a path; it becomes the first half) by what `chapters` (lists of programs) call, and writes the second
 * half to `rest`; `glue` is wasm-bindgen's JavaScript. Answers with the number of chapters that the first half serves:
 * as many as it can at `budget` bytes, compressed with brotli, and at least one.
 */
export async function split({ module, glue, rest, chapters, budget }) {
  const folder = mkdtempSync(join(tmpdir(), "fieldbook-split-"));
  try {
    const at = (name) => join(folder, name);
    copyFileSync(module, at("whole.wasm"));
    copyFileSync(glue, at("glue.mjs"));
    wasmSplit("--instrument", at("whole.wasm"), "-o", at("instrumented.wasm"));
    numberTables(at("whole.wasm"), at("instrumented.wasm"));
    const known = await profiles(at("instrumented.wasm"), at("glue.mjs"), chapters);
    const cut = (count) => {
      writeFileSync(at("profile"), known[count - 1]);
      const names = ["--placeholder-namespace=rest", "--import-namespace=first", "--export-prefix=_"];
      wasmSplit(at("whole.wasm"), `--profile=${at("profile")}`, ...names, "-o1", module, "-o2", rest);
      numberTables(at("whole.wasm"), module);
    };
    // More chapters never call fewer functions, so the weight grows with them.
    let [fits, over] = [1, known.length + 1];
    while (over - fits > 1) {
      const count = Math.floor((fits + over) / 2);
      cut(count);
      if (weight(module) <= budget) fits = count;
      else over = count;
    }
    cut(fits);
    return fits;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
