// A proxy that stands for the whole outside world: it lets nothing through and remembers who was asked for.

import { createServer } from "node:http";

// Chromium's own errands (its clock, its updates, its accounts), which no flag turns off. They get no further than here,
// and a page that asked for these hosts would be found by its own requests, which the journeys look at too.
const ERRANDS = /^(http:\/\/)?(clients2\.google\.com|update\.googleapis\.com|accounts\.google\.com)[:/]/;

/** Listens on localhost. Chromium asks it for every host but this machine, for pages and workers alike. */
export async function recordOutside() {
  const asked = [];
  const record = (url) => ERRANDS.test(url) || asked.push(url);
  const server = createServer((request, response) => {
    record(request.url);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    record(request.url);
    // The browser may hang up first.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  server.on("clientError", (_, socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `127.0.0.1:${server.address().port}`, asked, stop };
}
