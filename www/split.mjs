// Cuts a module of the site into parts: "first", what is called on the way to a first result, and later ones.
//
// What is called is not guessed: an instrumented module notes the functions that it enters while it does its work. The
// engine runs the chapters' programs, and the page is visited (visit.mjs). Binaryen's wasm-split then moves
// functions to a second file, once for each part; which, says partition.mjs. How the parts are joined is in src/parts.js. The
// cut is made anew for each release, so nothing has to be kept up to date; what nobody foresaw only loads a part earlier. Constant
// data goes with the functions that read it (data.mjs).

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { fileURLToPath } from "node:url";
import { References, divideData } from "./data.mjs";
import { partition } from "./partition.mjs";
import { dataSegments, functionLengths, sections, withData, withoutCustom } from "./wasm.mjs";

/** What the code uses beyond the first WebAssembly: as index.html tells it to wasm-opt. */
const page = readFileSync(new URL("../index.html", import.meta.url), "utf8");
const FEATURES = /data-wasm-opt-params="([^"]*)"/.exec(page)[1].split(" ");

const PAGE = 65_536;

/** How often each program is run: what hash tables call depends on their random keys. */
const ROUNDS = 8;

function binaryen(tool, ...options) {
  try {
    execFileSync(tool, [...FEATURES, ...options], { stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Error(`${tool} is missing; it comes with binaryen: apt-get install binaryen`);
  }
}

const wasmSplit = (...options) => binaryen("wasm-split", ...options);

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
 * Binaryen 108 does not know `table.fill`, by which wasm-bindgen clears one entry of its table, either; it is said by
 * `table.set` then, in as many bytes.
 */
function withoutTableFill(file) {
  const TABLE = 1;
  const [clear, same] = [[0xd0, 0x6f, 0x41, 1, 0xfc, 0x11, TABLE], [0xd0, 0x6f, 0x26, TABLE, 0x01, 0x01, 0x01]].map((bytes) => Buffer.from(bytes));
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(clear); at >= 0; at = bytes.indexOf(clear, at)) same.copy(bytes, at);
  writeFileSync(file, bytes);
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

/** What an instrumented module noted: a hash of the module, then for each function when it was entered, or 0. */
const HASH = 8;

/** The profile that an instance of an instrumented module noted; it goes to fresh memory, where it overwrites nothing. */
function written(exports) {
  const address = exports.memory.grow(16) * PAGE;
  const length = exports.__write_profile(address, 16 * PAGE);
  return new Uint8Array(exports.memory.buffer, address, length).slice();
}

/** Which functions a profile says were entered. */
function entered(profile) {
  const times = new DataView(profile.buffer, profile.byteOffset + HASH);
  return Uint8Array.from({ length: times.byteLength / 4 }, (_, id) => (times.getUint32(id * 4, true) > 0 ? 1 : 0));
}

/** An instance with imports that do nothing, for its exports. */
function instance(file) {
  const module = new WebAssembly.Module(readFileSync(file));
  const imports = {};
  for (const item of WebAssembly.Module.imports(module)) (imports[item.module] ??= {})[item.name] = () => {};
  return new WebAssembly.Instance(module, imports).exports;
}

/** What the linker notes for those who work on a module after it. */
const isOfLinker = (name) => name === "linking" || name.startsWith("reloc.");

/** The numbers that a module's code holds and that may be addresses: constants, and what is added to an address. */
function constants(file) {
  const text = `${file}.wat`;
  binaryen("wasm-dis", file, "-o", text);
  const found = new Set();
  for (const [, constant, offset] of readFileSync(text, "latin1").matchAll(/i32\.const (\d+)|offset=(\d+)/g)) found.add(Number(constant ?? offset));
  rmSync(text);
  return found;
}

/** A module that is cut, part by part; works in a folder of its own. */
class Cutter {
  /** `linked` is the module as the linker wrote it. */
  constructor(module, linked) {
    this.folder = mkdtempSync(join(tmpdir(), "fieldbook-split-"));
    this.whole = this.at("whole.wasm");
    const [given, before] = [module, linked].map((file) => readFileSync(file));
    const notes = (bytes) => Buffer.concat(sections(bytes).filter(({ name }) => name && isOfLinker(name)).map(({ bytes }) => bytes));
    if (!notes(given).equals(notes(before))) throw new Error(`${module} was not made of ${linked}`);
    this.references = new References(before);
    writeFileSync(this.whole, withoutCustom(given, isOfLinker));
    withoutTableFill(this.whole);
    this.lengths = functionLengths(readFileSync(this.whole));
    this.now = this.at("now.wasm");
    copyFileSync(this.whole, this.now);
    /** The functions that are left, by their numbers in the whole; stand-ins for what was moved have none. */
    this.ids = [...this.lengths.keys()];
    this.parts = [];
  }

  at(name) {
    return join(this.folder, name);
  }

  instrumented() {
    const file = this.at("instrumented.wasm");
    wasmSplit("--instrument", this.now, "-o", file);
    numberTables(this.whole, file);
    return file;
  }

  /** Moves functions, known by their numbers in the whole, to `file`, the part of that name. */
  move(part, file, functions) {
    const moved = new Set(functions);
    const profile = written(instance(this.instrumented()));
    const times = new DataView(profile.buffer, HASH);
    this.ids.forEach((id, index) => times.setUint32(index * 4, moved.has(id) ? 0 : 1, true));
    writeFileSync(this.at("profile"), profile);
    const names = [`--placeholder-namespace=${part}`, "--import-namespace=first", `--export-prefix=${part}:`];
    const kept = this.at("kept.wasm");
    wasmSplit(this.now, `--profile=${this.at("profile")}`, ...names, "-o1", kept, "-o2", file);
    numberTables(this.whole, kept);
    copyFileSync(kept, this.now);
    // wasm-split keeps the order, and adds stand-ins for exported functions behind.
    this.ids = this.ids.filter((id) => !moved.has(id));
    const left = functionLengths(readFileSync(this.now)).length;
    while (this.ids.length < left) this.ids.push(undefined);
    if (this.ids.length !== left) throw new Error(`${this.ids.length} functions are to be left, and ${left} are`);
    this.parts.push(file);
  }

  /** Writes what is left to `file`, and sees that the parts fit it. */
  finish(file) {
    this.parts.forEach(liftTableLimit);
    // What only the moved functions called or shared can be said shorter now.
    binaryen("wasm-opt", this.now, "-Oz", "-o", file);
    numberTables(this.whole, file);
    this.divideData(file);
    const first = instance(file);
    for (const part of this.parts) new WebAssembly.Instance(new WebAssembly.Module(readFileSync(part)), { first });
  }

  /** Puts the constant data that `file`, the first part, does not need where it is needed; the part "rest" comes first of the others. */
  divideData(file) {
    const [first, ...parts] = [file, ...this.parts].map(constants);
    const divided = divideData({ references: this.references, segments: dataSegments(readFileSync(file)), first, parts });
    [file, ...this.parts].forEach((part, index) => writeFileSync(part, withData(readFileSync(part), [divided.first, ...divided.parts][index])));
  }

  close() {
    rmSync(this.folder, { recursive: true });
  }
}

/**
 * Which functions of the instrumented `module` each page enters until its first result: a program that was compiled beforehand
 * is only run, another one is read for that.
 */
async function calledByPages(module, glue, library, pages) {
  globalThis.fieldbookLibrary = () => library;
  const compiled = new WebAssembly.Module(readFileSync(module));
  const { code } = transformSync(readFileSync(glue, "utf8"), { format: "cjs", logOverride: { "empty-import-meta": "silent" } });
  const start = new Function("module", "exports", code);
  const called = [];
  for (const { files, program } of pages) {
    // Each page has an engine of its own; the glue holds one instance.
    const box = { exports: {} };
    start(box, box.exports);
    const engine = box.exports;
    const wasm = await engine.default({ module_or_path: compiled });
    for (let round = 0; round < ROUNDS; round += 1) {
      if (program && !engine.prepare(program)) throw new Error(`the engine does not know the form of ${files[0].name}`);
      const { outcome } = engine.run(files, () => {}, () => {});
      if (outcome !== "ran") throw new Error(`the engine does not run ${files[0].name}:\n${files[0].text}`);
    }
    called.push(entered(written(wasm)));
  }
  return called;
}

/**
 * Moves what none of the `called` calls to the part "rest", and what some call and `first` has not to at most `count` others,
 * named after `name`, all in `folder`; what is left replaces `module`. What only those call that are `alone` has parts of its own. Answers with the parts' names, and for each of the
 * called with those that it needs.
 */
function divide(cutter, { called, first, alone, count, name, folder, module }) {
  const groups = partition({ lengths: cutter.lengths, called, apart: first, alone, count });
  const isCalled = cutter.lengths.map((_, id) => called.some((calls) => calls[id]));
  const parts = [["rest", cutter.ids.filter((id) => !isCalled[id])], ...groups.map((ids, index) => [`${name}${index + 1}`, ids])];
  const names = parts.map(([part]) => part);
  for (const [part, ids] of parts) cutter.move(part, join(folder, `${name}-${part}.wasm`), ids);
  cutter.finish(module);
  return { names, needed: called.map((calls) => names.filter((_, part) => parts[part][1].some((id) => calls[id]))) };
}

/**
 * Cuts the engine, `module`, made of `linked`, with wasm-bindgen's JavaScript `glue`, into its first part, which replaces it, and later ones in
 * `folder`, as [`divide`] does. `pages` are the `files` of their programs, the compiled `program`, if there is one, and whether it
 * `serves`, the start page's first: the first part holds what that calls. `library` is what the engine reads programs with.
 */
export async function splitEngine({ module, linked, glue, library, folder, pages, count }) {
  const cutter = new Cutter(module, linked);
  try {
    const called = await calledByPages(cutter.instrumented(), glue, library, pages);
    const alone = pages.map(({ serves }) => serves);
    return divide(cutter, { called, first: called[0], alone, count, name: "book", folder, module });
  } finally {
    cutter.close();
  }
}

/**
 * Cuts the page's wasm, `module`, made of `linked`, with its `glue`, into its first part, which replaces it, and later ones in `folder`, as
 * [`divide`] does. `visit` is what visit.mjs sees, and `kinds` say for each of its paths which kind of page that is, of which
 * `alone` has parts of its own: the first part holds what all kinds call. Answers with the parts' names, and for each kind with those that it needs.
 */
export function splitPage({ module, linked, glue, folder, visit, kinds, alone, count }) {
  const cutter = new Cutter(module, linked);
  try {
    const profiles = visit.paths.map((_, index) => cutter.at(`profile-${index}`));
    const [own, engineGlue] = [[glue, "glue.mjs"], [visit.engineGlue, "engine.mjs"]].map(([from, name]) => {
      copyFileSync(from, cutter.at(name));
      return cutter.at(name);
    });
    const seen = { ...visit, module: cutter.instrumented(), glue: own, engineGlue, profiles };
    execFileSync("node", [fileURLToPath(new URL("visit.mjs", import.meta.url)), JSON.stringify(seen)], { stdio: ["ignore", "inherit", "inherit"] });
    const visits = profiles.map((file) => entered(new Uint8Array(readFileSync(file))));
    const names = [...new Set(kinds)];
    const called = names.map((kind) => {
      const ofKind = visits.filter((_, index) => kinds[index] === kind);
      return visits[0].map((_, id) => (ofKind.some((calls) => calls[id]) ? 1 : 0));
    });
    const first = called[0].map((_, id) => (called.every((calls) => calls[id]) ? 1 : 0));
    const parts = divide(cutter, { called, first, alone: names.map((kind) => kind === alone), count, name: "page", folder, module });
    return { names: parts.names, needed: Object.fromEntries(names.map((kind, index) => [kind, parts.needed[index]])) };
  } finally {
    cutter.close();
  }
}
