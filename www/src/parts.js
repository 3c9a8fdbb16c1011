// The engine and the page's code in parts, cut by www/split.mjs: "first", and later ones. The first calls into a later one
// through placeholders: functions that it imports from a module of that name, and that stand in its table where the
// later part puts the real ones. Every later part imports from "first" alone.
//
// A placeholder is called when its part is not there yet. WebAssembly cannot wait, so the part is then fetched on the
// spot, while everything else stands still; a page may do that as well as a worker, as long as it compiles no more than 8 MB.
// Usually the part was brought long before.

/** The first part's export of its function table, as www/split.mjs names it. */
const TABLE = "rest:table";

/** A part is not where it was: the network is gone, or the server has another version. */
export class PartMissing extends Error {}

/** Asks for a file while everything else here stands still; `fresh` passes what a cache holds of it. */
function askNow(address, fresh) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  if (fresh) request.setRequestHeader("cache-control", "no-cache");
  // A page that waits may not ask for bytes; each comes as the character whose low byte it is.
  if (IS_PAGE) request.overrideMimeType("text/plain; charset=x-user-defined");
  else request.responseType = "arraybuffer";
  try {
    request.send();
  } catch (error) {
    throw new PartMissing(`a part of the code could not be loaded (${error.message})`);
  }
  return request;
}

const IS_PAGE = typeof document !== "undefined";

/** A file's bytes, fetched on the spot. */
export function fetchNow(address) {
  let request = askNow(address, false);
  // A cache may hold a refusal of long ago.
  if (request.status !== 200) request = askNow(address, true);
  if (request.status !== 200) throw new PartMissing(`a part of the code could not be loaded (${request.status})`);
  if (!IS_PAGE) return new Uint8Array(request.response);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}

/**
 * Makes the next instantiation here one of a first part whose later parts are at `addresses`, by name; of a
 * module that has none nothing changes. Answers with a function that takes compiled parts, by name.
 */
export function parts(addresses) {
  const { instantiate } = WebAssembly;
  const modules = {};
  const joined = new Set();
  let first;

  const placeholder = (part, slot) => (...values) => {
    if (!joined.has(part)) new WebAssembly.Instance(modules[part] ?? new WebAssembly.Module(fetchNow(addresses[part])), { first });
    joined.add(part);
    return first[TABLE].get(slot)(...values);
  };

  // wasm-bindgen's own start lists the imports, and lets nobody add any.
  WebAssembly.instantiate = async (module, imports) => {
    WebAssembly.instantiate = instantiate;
    const all = { ...imports };
    for (const part of Object.keys(addresses)) {
      const wanted = WebAssembly.Module.imports(module).filter((item) => item.module === part);
      all[part] = Object.fromEntries(wanted.map(({ name }) => [name, placeholder(part, Number(name))]));
    }
    const instance = await instantiate(module, all);
    first = instance.exports;
    return instance;
  };

  return (compiled) => Object.assign(modules, compiled);
}
