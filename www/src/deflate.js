// Deflating and inflating bytes with what the browser has.

/** The most that a link may unfold to; the longest source is a quarter of it. */
const LIMIT = 256 * 1024;

async function pass(bytes, stream, limit) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError("the link holds more than a program");
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

export const deflate = (bytes) => pass(bytes, new CompressionStream("deflate-raw"), Infinity);
export const inflate = (bytes) => pass(bytes, new DecompressionStream("deflate-raw"), LIMIT);
