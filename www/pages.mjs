// What the files of the site's pages hold: the head of each, and the page as the application renders it.

import { createHash } from "node:crypto";

/** Where the site will stand, for what must name whole addresses; without it these are left out. */
export const ADDRESS = process.env.FIELDBOOK_SITE?.replace(/\/*$/, "/");

export const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

/** Names the files that a page asks for once its text is painted; www/src/early.js reads it. */
export const asks = (files) => `<meta name="fieldbook:asks" content="${files.join(" ")}">`;

/** The policy's name for an inline script. */
export const scriptHash = (script) => `sha256-${createHash("sha256").update(script).digest("base64")}`;

/** Leptos marks places in what it renders; a page that is rendered anew needs none of them. */
const clean = (html) => html.replace(/<!--.*?-->|<!>/g, "");

function about({ path, title, description }) {
  const tags = [
    `<meta name="description" content="${escape(description)}">`,
    `<meta property="og:type" content="${path.startsWith("book/") ? "article" : "website"}">`,
    `<meta property="og:site_name" content="Fieldbook">`,
    `<meta property="og:title" content="${escape(title)}">`,
    `<meta property="og:description" content="${escape(description)}">`,
    `<meta name="twitter:card" content="summary_large_image">`,
  ];
  if (ADDRESS) {
    tags.push(
      `<link rel="canonical" href="${ADDRESS}${path}">`,
      `<meta property="og:url" content="${ADDRESS}${path}">`,
      `<meta property="og:image" content="${ADDRESS}images/card.png">`,
    );
  }
  return tags;
}

/**
 * The file of a page: `template` with its way back to the root, its head, and the page itself. `head` is what the page
 * adds to its head.
 */
export function pageFile(template, page, head = []) {
  const depth = page.path.split("/").filter(Boolean).length;
  const base = "../".repeat(depth) || "./";
  return template
    .replace(/<base[^>]*>/, `<base href="${base}">`)
    .replace(/<title>[^<]*<\/title>/, () => [`<title>${escape(page.title)}</title>`, ...about(page), ...head].join("\n"))
    .replace(/(<div id="site">)\s*(<\/div>)/, (_, open, close) => `${open}${clean(page.html)}${close}`);
}

const MARKS = { lt: "<", gt: ">", amp: "&", quot: '"' };
const unescape = (text) => text.replace(/&(lt|gt|amp|quot);/g, (_, name) => MARKS[name]);

/** What docs/embedding.md shows, live: its own example. */
export function withExample(html) {
  const example = /<pre>([\s\S]*?)<\/pre>/.exec(unescape(html.replace(/<[^>]*>/g, "")))?.[1];
  if (!example) throw new Error("docs/embedding.md holds no program");
  const element = `<h2>Live</h2><fieldbook-playground panel="sql"><pre class="listing">${escape(example)}</pre></fieldbook-playground>`;
  return html.replace("</article>", () => `${element}</article><script async src="embed.js"></script>`);
}

/** The page that an address leaves behind when its chapter moves: it leads on, with or without a script. */
export const movedTo = (address) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${escape(address)}">
<link rel="canonical" href="${escape(address)}">
<title>Moved</title>
<p>This chapter has moved: <a href="${escape(address)}">go on</a>.
</html>
`;

/** The sitemap and the word for robots. */
export function forRobots(paths) {
  const robots = ["User-agent: *", "Allow: /"];
  if (!ADDRESS) return { "robots.txt": `${robots.join("\n")}\n` };
  const urls = paths.map((path) => `<url><loc>${escape(ADDRESS + path)}</loc></url>`);
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return { "robots.txt": `${[...robots, `Sitemap: ${ADDRESS}sitemap.xml`].join("\n")}\n`, "sitemap.xml": sitemap };
}
