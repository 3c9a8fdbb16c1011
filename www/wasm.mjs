// The little of WebAssembly's binary format that cutting needs: how long each function is.

const CODE = 10;
const HEADER = 8;

/** Reads numbers (LEB128) and bytes, one after the other. */
class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
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
}

/** The lengths of the functions that a module defines, in bytes and in its order. */
export function functionLengths(bytes) {
  const reader = new Reader(bytes, HEADER);
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const length = reader.number();
    if (id === CODE) {
      return Array.from({ length: reader.number() }, () => {
        const size = reader.number();
        reader.at += size;
        return size;
      });
    }
    reader.at += length;
  }
  return [];
}
