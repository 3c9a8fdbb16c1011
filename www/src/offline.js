// The site without a network, after one visit: a service worker that keeps what one version of the site consists of.
//
// A page always comes from the network where there is one; its files carry their contents' hash in their names, so they
// never change, and never mix with another version's. What was not loaded before says so. www/finish.mjs writes the
// version, its files, and what the names of those that never change look like before all this, as `VERSION`, `FILES` and
// `FIXED`.

const NAME = `fieldbook-${VERSION}`;
const OWN = "fieldbook-";
/** How long a page may take from the network before the kept one is shown, in milliseconds. */
const PATIENCE = 4_000;

const root = new URL("./", location);
const isOurs = (url) => url.origin === root.origin && url.pathname.startsWith(root.pathname);
const isFixed = ({ pathname, search }) => FIXED.test(pathname) || (/\.json$/.test(pathname) && search !== "");

addEventListener("install", (event) => {
  event.waitUntil(Promise.all(FILES.map((file) => bring(new URL(file, root)))));
});

// A page says what it loaded before there was a service worker to see it.
addEventListener("message", (event) => {
  const wanted = event.data.loaded.map((address) => new URL(address)).filter((url) => isOurs(url) && url.pathname !== location.pathname);
  event.waitUntil(Promise.allSettled(wanted.map(bring)));
});

/** Keeps what is at an address, unless that is of another version: of the one before, or of one that has come meanwhile. */
async function bring(url) {
  const address = url.href.split("#")[0];
  // A page's address stays the same from version to version, so what the browser itself kept of it may be old.
  const response = await fetch(address, { cache: isFixed(url) ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  if (!isFixed(url) && !(await response.clone().text()).includes(VERSION)) throw new Error(`${address} is of another version`);
  const cache = await caches.open(NAME);
  await cache.put(address, response);
}

// A new version waits until no page of the one before is open; what that kept goes then.
addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith(OWN) && name !== NAME;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

async function keep(request, response) {
  if (response.ok && response.type === "basic") {
    const cache = await caches.open(NAME);
    await cache.put(request, response.clone());
  }
  return response;
}

/** A file that never changes: as it was kept, or from the network. */
async function fixed(request) {
  return (await caches.match(request)) ?? keep(request, await fetch(request));
}

/** A page: from the network, or as it was kept where that does not answer. */
async function page(request) {
  const kept = () => caches.match(request, { ignoreSearch: true });
  // The host may have said that a page holds for minutes; a new version is used at once all the same.
  const network = fetch(request, { cache: "no-cache" }).then((response) => keep(request, response));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(kept);
  try {
    return (await Promise.race([network, late])) ?? (await network);
  } catch {
    return (await kept()) ?? new Response(UNKNOWN, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

const UNKNOWN = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Not loaded yet · Fieldbook</title>
<body style="font:1.1rem/1.6 Georgia,serif;max-width:32rem;margin:18vh auto;padding:0 2rem"><h1 style="font-size:1.7rem">This page was not loaded before</h1>
<p>There is no network, and only pages that you opened once are kept in this browser. <a href="${root.pathname}">The start page</a></p></body></html>`;

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !isOurs(url)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isFixed(url)) event.respondWith(fixed(request));
});
