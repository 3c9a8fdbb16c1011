// The worker: holds one instance of the engine and answers the page, one message at a time.
//
// Page to worker: {kind: "start", module, script, parts, library, program}, {kind: "parts", modules, library}, {kind: "check", id, files},
// {kind: "run", id, files, fail, beside, folder}, {kind: "continue", id}, {kind: "request", id, request}, {kind: "shut_down", id},
// {kind: "ask", id, question, files, position}, {kind: "query", id, database, sql, moment}, {kind: "undo", id}, {kind: "serialize", id, database},
// {kind: "files", id, folder, take, remove}, {kind: "look", id, folder, name}, {kind: "give", id, folder, name}. Worker to
// page: "ready", "checked", "answered", "events", "ended", "told", "file", "files", and
// "crashed", after which the page throws this worker away.

import { PartMissing, fetchNow, parts } from "./parts.js";

const BATCH = 512;
const INTERVAL = 40;
// A worker that was stopped lets go of its files some time later, in milliseconds.
const PATIENCE = 4000;
const AGAIN = 100;

// Why a page's files are not to be had.
const REASONS = {
  taken: "another tab of this page has its files open; close that tab, or run the program there",
  unsupported: "this browser keeps no files for this page, as in a private window or without https",
  "": "within another site's page no files are kept",
};

let engine;
let giveParts;
let library;
let started;
// One message is answered after the other.
let turn = Promise.resolve();

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

  /**
   * `fail` says which statement is to fail, and how; usually none is. A run `beside` another leaves that one's databases. A program
   * that may name files comes with the page's `folder`.
   */
  async run({ id, files, fail, beside, folder }) {
    const state = folder === undefined ? undefined : await openFolder(folder);
    const isKept = state === "kept";
    const without_files = folder === undefined || isKept || state in IN_MEMORY ? undefined : (REASONS[state] ?? state);
    const options = fail || beside || without_files ? { fail, beside, without_files } : undefined;
    const notice = IN_MEMORY[state];
    if (notice) postMessage({ kind: "events", id, events: [{ event: "notice", message: notice }] });
    const ended = await follow(id, (onEvent, onPause) => engine.run(files, onEvent, onPause, options));
    ended.outcome.kept = isKept;
    return ended;
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
    return handedOut(id, "database.sqlite", () => engine.serialize(database));
  },

  /** The page's files; before that, one is taken in or removed. */
  async files({ id, folder, take, remove }) {
    const state = await openFolder(folder);
    if (state !== "kept") return { kind: "files", id, stored: [], message: REASONS[state] ?? state, failed: true };
    let message;
    let failed = false;
    try {
      if (take) message = engine.takeFile(take.name, take.bytes);
      if (remove) engine.deleteFile(remove);
    } catch (error) {
      message = messageOf(error);
      failed = true;
    }
    return { kind: "files", id, stored: engine.listFiles(), message, failed };
  },

  /** What one of the page's files holds, told as a run's end. */
  async look({ id, folder, name }) {
    await openFolder(folder);
    return follow(id, (onEvent) => engine.look(name, onEvent));
  },

  /** One of the page's files, as it is. */
  async give({ id, folder, name }) {
    await openFolder(folder);
    return handedOut(id, name, () => engine.giveFile(name));
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

/** Where files are in memory instead, the words that say so. */
const IN_MEMORY = {
  unsupported: `Files are in memory here, and empty at each run: ${REASONS.unsupported}.`,
  "": `Files are in memory here, and empty at each run: ${REASONS[""]}.`,
};

/** What the engine threw, in words; an engine that broke down is not excused. */
function messageOf(error) {
  if (error instanceof PartMissing || error instanceof WebAssembly.RuntimeError) throw error;
  return String(error?.message ?? error);
}

/** Opens a folder of files that last; answers `kept`, a key of `REASONS`, or what the browser said. */
async function openFolder(folder) {
  if (folder === "") return "";
  const begun = performance.now();
  for (;;) {
    let state;
    try {
      state = await engine.openFiles(folder);
    } catch (error) {
      return messageOf(error);
    }
    if (state !== "taken" || performance.now() - begun > PATIENCE) return state;
    await new Promise((go) => setTimeout(go, AGAIN));
  }
}

/** A file to be handed out, or why there is none. */
function handedOut(id, name, make) {
  try {
    return { kind: "file", id, name, bytes: make() };
  } catch (error) {
    return { kind: "file", id, name, message: messageOf(error) };
  }
}

/** Whether this tells that a file could not be written to. */
const tellsOfDisk = ({ event, error, message }) => /disk I\/O error|disk is full/.test(event === "statement" ? error : event === "error" ? message : "");

/** What the browser says of the room that is left for files. */
async function room() {
  const { usage, quota } = await navigator.storage.estimate();
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `A file could not be written to. This site uses ${megabytes(usage)} of the ${megabytes(quota)} that the browser gives it; files that are not needed can be deleted below Tables.`;
}

/** Sends the events of a run in batches, then how it ended. */
async function follow(id, start) {
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
  let isFull = false;
  const outcome = start((event) => {
    events.push(event);
    isFull ||= tellsOfDisk(event);
    sendInTime();
  }, sendInTime);
  if (isFull) events.push({ event: "notice", message: await room() });
  send();
  return { kind: "ended", id, outcome };
}

addEventListener("message", ({ data }) => {
  // Parts come while a message waits for them.
  if (data.kind === "start" || data.kind === "parts") answer(data);
  else turn = turn.then(() => answer(data));
});

async function answer(data) {
  try {
    // What is asked while the engine starts is answered as soon as it is there.
    if (data.kind !== "start" && data.kind !== "parts") await started;
    const answer = await answers[data.kind](data);
    if (answer) postMessage(answer);
  } catch (error) {
    const missing = error instanceof PartMissing;
    postMessage({ kind: "crashed", id: data.id, during: data.kind, missing, message: String(error?.message ?? error) });
  }
}
