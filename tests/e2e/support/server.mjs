// A static host on localhost, as plain as the ones the site is made for: files, a 404 page, no rewriting.

import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The release site that `cargo xtask build` writes. */
export const DIST = process.env.FIELDBOOK_DIST ?? fileURLToPath(new URL("../../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder below a base path such as `/` or `/docs/`.
 * Answers with the address, the requests so far as `{path, file, status, at, bytes, dropped}`, and a way to stop. `site.fault` may be set to
 * a function that says for a path what this host does wrong: `{status}`, `{type}`, `{drop: true}`, `{body}`.
 */
export async function serve({ root = DIST, base = "/", compressed } = {}) {
  const requests = [];
  const site = { requests };
  const server = createServer(async (request, response) => {
    const at = Date.now();
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const found = path.startsWith(base) ? await locate(root, path.slice(base.length)) : {};
    if (found.redirect) {
      requests.push({ path, status: 301, at });
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const file = found.file ?? join(root, "404.html");
    const body = await readFile(file).catch(() => undefined);
    const fault = site.fault?.(path) ?? {};
    const status = fault.status ?? (found.file ? 200 : 404);
    const asked = { path, file: body && file, status, at, bytes: 0 };
    requests.push(asked);
    const delay = site.delay?.(path) ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (fault.drop) {
      asked.dropped = true;
      return request.socket.destroy();
    }
    const type = fault.type ?? TYPES[extname(file)];
    const packed = status === 200 && !fault.body && /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && compressed?.(file, body);
    const sent = packed || fault.body || body || Buffer.from("not found");
    asked.bytes = answer(request, response, { status, body: sent, type, encoding: packed ? "br" : undefined });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(site, { address, stop });
}

/** The file for a path; a folder is its index page, and without its last slash a redirect. */
async function locate(root, path) {
  const file = join(root, normalize(`/${path}`));
  const entry = await stat(file).catch(() => undefined);
  if (entry?.isFile()) return { file };
  if (!entry?.isDirectory()) return {};
  if (path !== "" && !path.endsWith("/")) return { redirect: true };
  const index = join(file, "index.html");
  return (await stat(index).catch(() => undefined)) ? { file: index } : {};
}

/** Sends the body, unless the browser has it; answers with how many bytes of a body that were. */
function answer(request, response, { status, body, type = "application/octet-stream", encoding }) {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  const headers = {
    "content-type": type,
    "cache-control": "max-age=600",
    "x-content-type-options": "nosniff",
    etag,
    ...(encoding && { "content-encoding": encoding, vary: "accept-encoding" }),
  };
  if (status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return 0;
  }
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
  return request.method === "HEAD" ? 0 : body.length;
}
