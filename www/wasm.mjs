// The little of WebAssembly's binary format that cutting needs: sections, how long each function is, and what stands in memory.

const CUSTOM = 0;
const CODE = 10;
const DATA = 11;
const DATA_COUNT = 12;
const HEADER = 8;

/** Reads numbers (LEB128), names and bytes, one after the other. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[(this.at += 1) - 1];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** A number that may be negative, of at most 32 bits. */
  signed() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return byte & 0x40 ? value - 2 ** (shift + 7) : value;
    }
  }

  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }

  name() {
    return this.take(this.number()).toString();
  }

  list(read) {
    return Array.from({ length: this.number() }, read);
  }
}

/** A number as LEB128. */
export function encoded(number) {
  const bytes = [];
  for (let left = number; ; left = Math.floor(left / 0x80)) {
    if (left < 0x80) return Buffer.from([...bytes, left]);
    bytes.push((left % 0x80) | 0x80);
  }
}

/** A number of 32 bits as signed LEB128, which a constant is. */
function encodedConstant(number) {
  const bytes = [];
  for (let left = number | 0; ; left >>= 7) {
    const isLast = (left >> 6 === 0) || (left >> 6 === -1);
    bytes.push(isLast ? left & 0x7f : (left & 0x7f) | 0x80);
    if (isLast) return Buffer.from(bytes);
  }
}

/** The sections of a module in their order: `id`, `name` of a custom one, `content` without its name, and its `bytes` as a whole. */
export function sections(module) {
  const reader = new Reader(module, HEADER);
  const found = [];
  while (!reader.isAtEnd) {
    const from = reader.at;
    const id = reader.byte();
    const content = reader.take(reader.number());
    const inner = new Reader(content);
    const name = id === CUSTOM ? inner.name() : undefined;
    found.push({ id, name, content: content.subarray(inner.at), bytes: module.subarray(from, reader.at) });
  }
  return found;
}

/** A module without its custom sections of which `isDropped` says so by their names. */
export function withoutCustom(module, isDropped) {
  const kept = sections(module).filter(({ id, name }) => id !== CUSTOM || !isDropped(name));
  return Buffer.concat([module.subarray(0, HEADER), ...kept.map(({ bytes }) => bytes)]);
}

/** The lengths of the functions that a module defines, in bytes and in its order. */
export function functionLengths(module) {
  const code = sections(module).find(({ id }) => id === CODE);
  if (!code) return [];
  const reader = new Reader(code.content);
  return reader.list(() => reader.take(reader.number()).length);
}

/** What a module puts into memory: `start`, an address, and `bytes`; `at` is where these stand in the section. */
export function dataSegments(module) {
  const data = sections(module).find(({ id }) => id === DATA);
  if (!data) return [];
  const reader = new Reader(data.content);
  const [I32_CONST, END] = [0x41, 0x0b];
  return reader.list(() => {
    if (reader.number() !== 0 || reader.byte() !== I32_CONST) throw new Error("a data segment without a constant address; see www/wasm.mjs");
    const start = reader.signed();
    if (reader.byte() !== END) throw new Error("a data segment with a computed address; see www/wasm.mjs");
    const length = reader.number();
    return { start, at: reader.at, bytes: reader.take(length) };
  });
}

/** A module with other contents of memory: `segments` as [`dataSegments`] answers. */
export function withData(module, segments) {
  const content = Buffer.concat([
    encoded(segments.length),
    ...segments.flatMap(({ start, bytes }) => [Buffer.from([0, 0x41]), encodedConstant(start), Buffer.from([0x0b]), encoded(bytes.length), bytes]),
  ]);
  const section = Buffer.concat([Buffer.from([DATA]), encoded(content.length), content]);
  const count = Buffer.concat([Buffer.from([DATA_COUNT, encoded(segments.length).length]), encoded(segments.length)]);
  const all = sections(module).filter(({ id }) => id !== DATA);
  // Only custom sections stand behind the data.
  const code = all.findLastIndex(({ id }) => id === CODE);
  const parts = all.map(({ id, bytes }) => (id === DATA_COUNT ? count : bytes));
  return Buffer.concat([module.subarray(0, HEADER), ...parts.slice(0, code + 1), section, ...parts.slice(code + 1)]);
}
