// When a page shows its first result: what it asked for until then is what a reader waits for.

/** Opens a page, runs what stands in its editor, and answers with the time at which that was done, or served. */
export async function firstResult(page, path) {
  await page.open(path);
  await page.script(note);
  const outcome = await page.run();
  if (outcome !== "done" && outcome !== "serving") throw new Error(`the program of /${path} ended with "${outcome}"`);
  return page.script(() => window.firstResult);
}

/** In the page: notes the time at which the status says that the first run is done, or that it serves. */
function note() {
  const status = document.querySelector('[data-testid="status"]');
  const look = () => {
    if (["done", "serving"].includes(status.textContent.trim())) window.firstResult ??= performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
}
