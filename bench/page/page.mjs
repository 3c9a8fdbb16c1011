// The page that runs SQLModel on Pyodide: everything is asked for at once, wheels are unpacked without an installer between,
// and the first program runs as soon as that is done. `window.firstResult` is when; `window.python` runs another.

const wheels = fetch("wheels.json").then((answer) => answer.json());
const bytes = wheels.then((names) => Promise.all(names.map(async (name) => (await fetch(`wheels/${name}`)).arrayBuffer())));
const first = fetch("first.py").then((answer) => answer.text());
const { loadPyodide } = await import("./pyodide.mjs");

let printed = "";
const python = await loadPyodide({ stdout: (line) => (printed += `${line}\n`) });
const packages = python.runPython("import site; site.getsitepackages()[0]");
for (const wheel of await bytes) python.unpackArchive(wheel, "wheel", { extractDir: packages });

/** Runs a program in a namespace of its own; answers with what it printed and the milliseconds. */
function run(text) {
  // A program declares its models anew.
  python.runPython("import sys\nif 'sqlmodel' in sys.modules:\n    from sqlmodel import SQLModel\n    SQLModel.metadata.clear()\n    SQLModel._sa_registry.dispose()");
  printed = "";
  const globals = python.globals.get("dict")();
  globals.set("__name__", "__main__");
  const start = performance.now();
  python.runPython(text, { globals });
  const took = performance.now() - start;
  globals.destroy();
  return { printed, took };
}

const { printed: result } = run(await first);
document.querySelector("#output").textContent = result;
window.firstResult = performance.now();
window.firstPrinted = result;
window.python = run;
