// The engine in two halves, cut by www/split.mjs: the first calls into the second through placeholders, functions
// that it imports from the module "rest" and that stand in its table where the second puts the real ones.
//
// A placeholder is called when the second half is not there yet. WebAssembly cannot wait, so the half is then
// fetched on the spot, which only a worker may do. Usually the page has brought it long before.

/** The file's compiled module, fetched while everything else in this worker stands still. */
function fetchNow(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`the rest of the engine could not be loaded (${request.status})`);
  return new WebAssembly.Module(request.response);
}

/**
 * Makes the next instantiation in this worker one of a first half whose second is at `address`; of a module that
 * has no halves nothing changes. Answers with a function that takes the compiled second half.
 */
export function halves(address) {
  const { instantiate } = WebAssembly;
  let rest;
  let first;
  let joined = false;

  const join = () => {
    new WebAssembly.Instance(rest ?? fetchNow(address), { first });
    joined = true;
  };

  const placeholder = (slot) => (...values) => {
    if (!joined) join();
    return first._table.get(slot)(...values);
  };

  // wasm-bindgen's own start lists the imports, and lets nobody add any.
  WebAssembly.instantiate = async (module, imports) => {
    WebAssembly.instantiate = instantiate;
    const wanted = WebAssembly.Module.imports(module).filter((item) => item.module === "rest");
    const placeholders = Object.fromEntries(wanted.map(({ name }) => [name, placeholder(Number(name))]));
    const instance = await instantiate(module, { ...imports, rest: placeholders });
    first = instance.exports;
    return instance;
  };

  return (module) => {
    rest = module;
  };
}
