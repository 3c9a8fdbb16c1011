// Which version of the site this page belongs to, and whether the server has another one by now.

export const version = document.querySelector('meta[name="fieldbook:version"]')?.content ?? "";

/** Whether the server has another version; false where it does not answer. */
export async function isOutdated() {
  try {
    const response = await fetch(new URL("version.json", document.baseURI), { cache: "no-store" });
    return response.ok && (await response.json()).version !== version;
  } catch {
    return false;
  }
}
