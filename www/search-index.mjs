// The index over the book that www/src/search.js searches: made of the chapters' data when the site is made.

import MiniSearch from "minisearch";
import { options } from "./src/terms.js";

/** The words of a line, and its code apart from them. */
function read(inlines, words, names) {
  for (const inline of inlines) {
    if (inline === "break") words.push(" ");
    else if (inline.text !== undefined) words.push(inline.text);
    else if (inline.code !== undefined) {
      words.push(inline.code);
      names.push(...(inline.code.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []));
    } else read(inline.emphasis ?? inline.strong ?? inline.checked ?? inline.link[1], words, names);
  }
}

/** What can be looked for in a chapter. */
function fields(blocks, found = { headings: [], text: [], names: [] }) {
  for (const block of blocks) {
    const words = [];
    if (block.heading) read(block.heading[1], words, found.names);
    else if (block.paragraph) read(block.paragraph, words, found.names);
    else if (block.list) block.list[1].forEach((item) => fields(item, found));
    else if (block.aside) fields(block.aside, found);
    else if (block.table) [block.table[0], ...block.table[1]].flat().forEach((cell) => read([...cell, "break"], words, found.names));
    (block.heading ? found.headings : found.text).push(words.join(""));
  }
  return found;
}

/**
 * The index as text. `chapters` are in reading order, each `{ path, part, title, summary, blocks }`: the chapter's data
 * with its address, without `book/` and the last slash, and the title of its part.
 */
export function searchIndex(chapters) {
  const index = new MiniSearch(options);
  for (const { path, part, title, summary, blocks } of chapters) {
    const { headings, text, names } = fields(blocks);
    const about = summary.length > 90 ? `${summary.slice(0, summary.lastIndexOf(" ", 90))} …` : summary;
    const each = (values) => [...new Set(values)].join(" ");
    // A chapter's address often names what its title describes.
    const address = path.split("/")[1].replaceAll("-", " ");
    index.add({ id: path, title, address, part, about, headings: each(headings), names: each(names), text: text.join(" ") });
  }
  return JSON.stringify(index);
}
