// Which part of a module needs which of its constant data, so that data comes with the functions that read it.
//
// wasm-split leaves all data in the first part: a third of what that weighs are words that only the check says. Who refers to what is not
// guessed: the linker lists it (`--emit-relocs`), each address that it writes with the symbol that is meant, whether in code or in
// other data. A part needs what its code refers to, and what that refers to. What is no constant (`.rodata`) stays in the
// first part, and so does what that needs; the rest goes with each part that needs it, and more than once does no harm, as nobody
// changes it.

import { Reader, dataSegments, sections } from "./wasm.mjs";

/** How an address is written, of the kinds of relocation that have one; WebAssembly's "Object file linking" names them. */
const ADDRESSES = new Set([3, 4, 5, 11, 14, 15, 16, 17, 21, 22, 23]);
/** These have an addend without being an address of memory: offsets in a function and in a section. */
const OFFSETS = new Set([8, 9]);

const [SEGMENT_INFO, SYMBOL_TABLE] = [5, 8];
const [DATA_SYMBOL, SECTION_SYMBOL] = [1, 3];
const [UNDEFINED, EXPLICIT_NAME, ABSOLUTE] = [0x10, 0x40, 0x200];

/** The symbols of a linked module by their numbers, `start` and `end` of data in memory, and its segments' names. */
function symbols(content, segments) {
  const reader = new Reader(content);
  let [names, table] = [[], []];
  reader.number();
  while (!reader.isAtEnd) {
    const kind = reader.byte();
    const inner = new Reader(reader.take(reader.number()));
    if (kind === SEGMENT_INFO) names = inner.list(() => [inner.name(), inner.number(), inner.number()][0]);
    if (kind === SYMBOL_TABLE) table = inner.list(() => symbol(inner));
  }
  return table.map((found) => {
    if (found?.segment === undefined) return undefined;
    const start = segments[found.segment].start + found.offset;
    return { start, end: start + found.size, isConstant: /^\.rodata/.test(names[found.segment]) };
  });
}

/** One symbol: of data where it lies, of anything else nothing. */
function symbol(reader) {
  const [kind, flags] = [reader.byte(), reader.number()];
  if (kind === DATA_SYMBOL) {
    reader.name();
    if (flags & UNDEFINED) return undefined;
    const [segment, offset, size] = [reader.number(), reader.number(), reader.number()];
    return flags & ABSOLUTE ? undefined : { segment, offset, size };
  }
  reader.number();
  if (kind !== SECTION_SYMBOL && (!(flags & UNDEFINED) || flags & EXPLICIT_NAME)) reader.name();
  return undefined;
}

/** The addresses that a section of relocations lists: where they stand, the number of the symbol, and what is added to it. */
function addresses(content) {
  const reader = new Reader(content);
  reader.number();
  return reader
    .list(() => {
      const [kind, at, symbol] = [reader.byte(), reader.number(), reader.number()];
      const isAddress = ADDRESSES.has(kind);
      const addend = isAddress || OFFSETS.has(kind) ? reader.signed() : 0;
      return isAddress && { at, symbol, addend };
    })
    .filter(Boolean);
}

/** What the linker says of the data in `linked`, the module as it came from there. */
export class References {
  constructor(linked) {
    const found = Object.fromEntries(sections(linked).filter(({ name }) => name).map(({ name, content }) => [name, content]));
    if (!found.linking) throw new Error("the linker was not asked for relocations; see the build scripts");
    const segments = dataSegments(linked);
    const table = symbols(found.linking, segments);
    this.symbols = table.filter((symbol) => symbol && symbol.end > symbol.start).sort((a, b) => a.start - b.start);
    this.longest = Math.max(...this.symbols.map(({ start, end }) => end - start));
    /** Which symbols an address means that stands in code; it may lie outside of the symbol. */
    this.meant = new Map();
    for (const { symbol, addend } of addresses(found["reloc.CODE"])) {
      const to = table[symbol];
      if (to) this.meant.set(to.start + addend, [...(this.meant.get(to.start + addend) ?? []), to]);
    }
    for (const symbol of this.symbols) symbol.refers = [];
    for (const { at, symbol } of addresses(found["reloc.DATA"])) {
      const segment = segments.find((segment) => segment.at <= at && at < segment.at + segment.bytes.length);
      const from = this.around(segment.start + at - segment.at);
      if (from.length === 0) throw new Error("an address stands in data that has no symbol; see www/data.mjs");
      for (const one of from) if (table[symbol]) one.refers.push(table[symbol]);
    }
  }

  /** The symbols that an address lies in, or right behind. */
  around(address) {
    let [low, high] = [0, this.symbols.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.symbols[middle].start <= address) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let index = low - 1; index >= 0 && this.symbols[index].start >= address - this.longest; index -= 1) {
      if (this.symbols[index].end >= address) found.push(this.symbols[index]);
    }
    return found;
  }

  /**
   * The symbols that code with these `constants` needs. A constant means what the linker wrote it for; what was computed from
   * that afterwards means what it lies in.
   */
  needed(constants) {
    const needed = new Set();
    const open = [...constants].flatMap((constant) => [...(this.meant.get(constant) ?? []), ...this.around(constant)]);
    while (open.length > 0) {
      const symbol = open.pop();
      if (needed.has(symbol)) continue;
      needed.add(symbol);
      open.push(...(symbol.refers ?? []));
    }
    return needed;
  }
}

/** A gap that is shorter is not worth a segment of its own. */
const SHORT = 16;

/** Memory from `start` to `end`, and which of its bytes are marked. */
class Marks {
  constructor(start, end) {
    this.start = start;
    this.bytes = new Uint8Array(end - start);
  }

  set(symbols, mark) {
    const at = (address) => Math.max(0, address - this.start);
    for (const { start, end } of symbols) this.bytes.fill(mark, at(start), at(end));
    return this;
  }

  /** The marked bytes of `segments`, with the gaps between them that are short. */
  of(segments) {
    return segments.flatMap(({ start, bytes }) => {
      const found = [];
      for (let at = 0; at < bytes.length; at += 1) {
        if (!this.bytes[start + at - this.start]) continue;
        const last = found.at(-1);
        if (last && at - last.end < SHORT) last.end = at + 1;
        else found.push({ from: at, end: at + 1 });
      }
      return found.map(({ from, end }) => ({ start: start + from, bytes: bytes.subarray(from, end) }));
    });
  }
}

/** To how many parts that pages wait for the same data may go; what more need stays in the first. */
const OFTEN = 2;

/**
 * Divides `segments`, what the first part puts into memory, among it and later parts: `first` and each of `parts` are the constants
 * in their code, and the first of the parts is the one that no page waits for. Answers with the segments of the first and of each part.
 */
export function divideData({ references, segments, first, parts }) {
  const [own, ...needs] = [first, ...parts].map((constants) => references.needed(constants));
  const waited = needs.slice(1);
  const leaves = (symbol) => symbol.isConstant && !own.has(symbol) && waited.filter((need) => need.has(symbol)).length <= OFTEN;
  const moved = references.symbols.filter(leaves);
  const last = segments.at(-1);
  const marks = () => new Marks(segments[0].start, last.start + last.bytes.length);
  // What has no symbol stays, and so does what lies within something that stays.
  const stay = marks().set([{ start: segments[0].start, end: last.start + last.bytes.length }], 1).set(moved, 0).set(references.symbols.filter((symbol) => !leaves(symbol)), 1);
  // What nobody is known to refer to goes to the part for which nobody waits.
  const isNobodys = (symbol) => !waited.some((need) => need.has(symbol));
  const users = needs.map((need, part) => moved.filter((symbol) => need.has(symbol) || (part === 0 && isNobodys(symbol))));
  return { first: stay.of(segments), parts: users.map((symbols) => marks().set(symbols, 1).of(segments)) };
}
