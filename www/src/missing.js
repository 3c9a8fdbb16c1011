// The page for addresses that do not exist: finds the site's root above itself and lists the book.
//
// A static host serves this one file at any depth, so nothing in it can know where the root is.

async function contents() {
  const folders = location.pathname.split("/").slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const root = `${folders.slice(0, depth).join("/")}/`;
    const response = await fetch(`${root}book/contents.json`);
    if (response.ok) return { root, parts: (await response.json()).parts };
  }
  return { parts: [] };
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const { root, parts } = await contents();
const nav = document.querySelector("nav");
for (const part of parts) {
  const list = document.createElement("ul");
  for (const chapter of part.chapters) {
    const link = element("a", chapter.title);
    link.href = `${root}book/${part.slug}/${chapter.slug}/`;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  nav.append(element("h2", part.title), list);
}
