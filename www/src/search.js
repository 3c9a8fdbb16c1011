// Search over the whole book, in a dialog: loaded when it is first opened, with its index.
//
// `open({ index, go, query })` shows it. `index` is the index's address; `go(path)` turns to a page, given below `book/`.

import MiniSearch from "minisearch";
import { options } from "./terms.js";

const MOST = 12;

let dialog;
let index;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The dialog, and what happens in it. */
function build(go) {
  const input = element("input", {
    type: "search", role: "combobox", class: "search-input", "data-testid": "search-input", "aria-label": "Search the book",
    "aria-controls": "search-results", "aria-autocomplete": "list", "aria-expanded": "false",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", placeholder: "A word, a method, an error",
  });
  const list = element("ul", { role: "listbox", id: "search-results", class: "search-results", "aria-label": "Chapters" });
  const status = element("p", { role: "status", class: "search-status" });
  const close = element("button", { class: "quiet", type: "button" }, "Close");
  const node = element("dialog", { class: "search", "aria-label": "Search", "data-testid": "search" },
    element("div", { class: "search-head" }, input, close), list, status);
  let found = [];
  let chosen = -1;

  const choose = (next) => {
    chosen = next;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    const option = list.children[chosen];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const follow = (at) => {
    if (!found[at]) return;
    node.close();
    go(found[at].id);
  };
  const option = ({ title, part, about }, at) => {
    const item = element("li", { role: "option", id: `search-${at}`, class: "search-option", "data-testid": "search-option" },
      element("span", { class: "search-title" }, title), " ", element("span", { class: "search-part" }, part), " ", element("span", { class: "search-about" }, about));
    item.addEventListener("click", () => follow(at));
    return item;
  };
  const search = () => {
    const asked = input.value.trim();
    found = asked ? index.search(asked).slice(0, MOST) : [];
    list.replaceChildren(...found.map(option));
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = !asked ? "" : found.length ? `${found.length === MOST ? "The best " : ""}${found.length} found` : "Nothing found";
    choose(found.length ? 0 : -1);
  };

  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 + found.length }[event.key];
    if (event.isComposing) return;
    // The browser would first empty the field.
    if (event.key === "Escape") node.close();
    else if (event.key === "Enter") follow(chosen);
    else if (to !== undefined && found.length) choose(to % found.length);
    else return;
    event.preventDefault();
  });
  close.addEventListener("click", () => node.close());
  // What is outside of the box is the dialog itself.
  node.addEventListener("click", (event) => event.target === node && node.close());
  document.body.append(node);
  return {
    node,
    show(query) {
      input.value = query;
      if (!node.open) node.showModal();
      input.focus();
      input.select();
      search();
    },
  };
}

/** Shows the dialog, with `query` already asked. */
export async function open({ index: address, go, query = "" }) {
  if (!index) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    index = MiniSearch.loadJSON(await response.text(), options);
  }
  dialog ??= build(go);
  dialog.show(query);
}
