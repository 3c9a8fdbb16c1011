// What a text's terms are, in the index and in what a reader types: its words, and of a name such as `selectin_load` the
// whole and its parts.

/** Words that every chapter has; nobody looks for them. */
const COMMON = new Set(
  "a an and are as at be but by for from has have in is it its no not of on one or so that the them then there they this to two was what when which who with you your".split(" "),
);

/** The terms of a text. */
export function terms(text) {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}_+]+/u).filter(Boolean);
  return words.flatMap((word) => (/[^_]_[^_]/.test(word) ? [word, ...word.split("_").filter(Boolean)] : [word]));
}

/** A word of many things is the word of one. */
const singular = (term) => (/[^s]s$/.test(term) && term.length > 3 ? term.slice(0, -1) : term);

/** How the index is made, and read. */
export const options = {
  fields: ["title", "address", "names", "headings", "text"],
  storeFields: ["title", "part", "about"],
  tokenize: terms,
  processTerm: (term) => (term.length < 2 || term.length > 40 || COMMON.has(term) ? null : singular(term)),
  searchOptions: {
    boost: { title: 8, address: 6, names: 4, headings: 2 },
    combineWith: "AND",
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  },
};
