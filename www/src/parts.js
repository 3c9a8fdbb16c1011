// The engine in parts, cut by www/split.mjs: "first", and later "book" and "rest". The first calls into a later one
// through placeholders: functions that it imports from a module of that name, and that stand in its table where the
// later part puts the real ones. Every later part imports from "first" alone.
//
// A placeholder is called when its part is not there yet. WebAssembly cannot wait, so the part is then fetched on the
// spot, which only a worker may do. Usually the page has brought it long before.

/** The first part's export of its function table, as www/split.mjs names it. */
const TABLE = "rest:table";

/** A part of the engine is not where it was: the network is gone, or the server has another version. */
export class PartMissing extends Error {}

/** The file's compiled module, fetched while everything else in this worker stands still. */
function fetchNow(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch (error) {
    throw new PartMissing(`a part of the engine could not be loaded (${error.message})`);
  }
  if (request.status !== 200) throw new PartMissing(`a part of the engine could not be loaded (${request.status})`);
  return new WebAssembly.Module(request.response);
}

/**
 * Makes the next instantiation in this worker one of a first part whose later parts are at `addresses`, by name; of a
 * module that has none nothing changes. Answers with a function that takes compiled parts, by name.
 */
export function parts(addresses) {
  const { instantiate } = WebAssembly;
  const modules = {};
  const joined = new Set();
  let first;

  const placeholder = (part, slot) => (...values) => {
    if (!joined.has(part)) new WebAssembly.Instance(modules[part] ?? fetchNow(addresses[part]), { first });
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
