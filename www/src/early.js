// Before anything is painted: the reader's own colours and splits, so that nothing changes when the page's code comes.
// It stands in the page itself, and the policy names it by its hash.

try {
  const get = (key) => localStorage.getItem(`fieldbook:${key}`);
  const root = document.documentElement;
  const theme = get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const size = get("code-size");
  if (size === "small" || size === "large") root.dataset.codeSize = size;
  for (const [key, name] of [["reader", "--reader-kept"], ["panels", "--editor-kept"]]) {
    const share = Number(get(`split:${key}`));
    if (share > 0) root.style.setProperty(name, `${Math.min(Math.max(share, 0.15), 0.85) * 100}%`);
  }
} catch {
  // A browser that keeps nothing has nothing to bring back.
}
