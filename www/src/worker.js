// The worker: holds one instance of the engine and answers the page, one message at a time.
//
// Page to worker: {kind: "start", module, script, parts, library, program}, {kind: "parts", modules, library}, {kind: "check", id, files},
// {kind: "run", id, files, fail, beside}, {kind: "continue", id}, {kind: "request", id, request}, {kind: "shut_down", id},
// {kind: "ask", id, question, files, position}, {kind: "query", id, database, sql, moment}, {kind: "undo", id}, {kind: "serialize", id, database}. Worker to
// page: "ready", "checked", "answered", "events", "ended", "told", "file", and
// "crashed", after which the page throws this worker away.

import { PartMissing, fetchNow, parts } from "./parts.js";

const BATCH = 512;
const INTERVAL = 40;

let engine;
let giveParts;
let library;
let started;

const answers = {
  async start({ module, script, parts: addresses, library: address, program }) {
    // Before anything is waited for: the parts may come right behind.
    giveParts = parts(addresses);
    // The engine asks for it when it reads a program; one that was compiled beforehand it need not read.
    globalThis.fieldbookLibrary = () => library ?? fetchNow(address);
    started = (async () => {
      engine = await import(script);
      await engine.default({ module_or_path: module });
      if (program) engine.prepare(program);
    })();
    await started;
    return { kind: "ready" };
  },

  parts({ modules, library: bytes }) {
    giveParts(modules);
    library ??= bytes;
  },

  check({ id, files }) {
    return { kind: "checked", id, diagnostics: engine.check(files) };
  },

  /** `question` is one of the engine's `complete`, `hover` and `signature`. */
  ask({ id, question, files, position }) {
    return { kind: "answered", id, answer: engine[question](files, position) };
  },

  /** `fail` says which statement is to fail, and how; usually none is. A run `beside` another leaves that one's databases. */
  run({ id, files, fail, beside }) {
    const options = fail || beside ? { fail, beside } : undefined;
    return follow(id, (onEvent, onPause) => engine.run(files, onEvent, onPause, options));
  },

  /** The run that reached its limit goes on. */
  continue({ id }) {
    return follow(id, (onEvent, onPause) => engine.go_on(onEvent, onPause));
  },

  /** The program that serves is handed a request. */
  request({ id, request }) {
    return follow(id, (onEvent, onPause) => engine.request(request, onEvent, onPause));
  },

  /** SQL for a database that the last run left behind; for one as it was earlier `moment` holds the statements that make it. */
  query({ id, database, sql, moment }) {
    const events = [];
    const hear = (event) => events.push(event);
    if (moment === undefined) engine.ask(database, sql, hear);
    else engine.askAt(moment, sql, hear);
    return { kind: "told", id, events };
  },

  /** A database that the last run left behind, as a file; or why there is none. */
  serialize({ id, database }) {
    try {
      return { kind: "file", id, bytes: engine.serialize(database) };
    } catch (error) {
      if (error instanceof PartMissing || error instanceof WebAssembly.RuntimeError) throw error;
      return { kind: "file", id, message: String(error?.message ?? error) };
    }
  },

  /** What was changed there is taken back. */
  undo({ id }) {
    engine.undo();
    return { kind: "told", id, events: [] };
  },

  /** The program that serves is told to stop, and runs to its end. */
  shut_down({ id }) {
    return follow(id, (onEvent, onPause) => engine.shut_down(onEvent, onPause));
  },
};

/** Sends the events of a run in batches, then how it ended. */
function follow(id, start) {
  let events = [];
  let sent = performance.now();
  const send = () => {
    if (events.length > 0) postMessage({ kind: "events", id, events });
    events = [];
    sent = performance.now();
  };
  const sendInTime = () => {
    if (events.length >= BATCH || performance.now() - sent > INTERVAL) send();
  };
  const outcome = start((event) => {
    events.push(event);
    sendInTime();
  }, sendInTime);
  send();
  return { kind: "ended", id, outcome };
}

addEventListener("message", async ({ data }) => {
  try {
    // What is asked while the engine starts is answered as soon as it is there.
    if (data.kind !== "start" && data.kind !== "parts") await started;
    const answer = await answers[data.kind](data);
    if (answer) postMessage(answer);
  } catch (error) {
    const missing = error instanceof PartMissing;
    postMessage({ kind: "crashed", id: data.id, during: data.kind, missing, message: String(error?.message ?? error) });
  }
});
