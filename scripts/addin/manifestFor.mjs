/** The address in manifest.xml as it stands in the repository: the development server's. */
export const developmentAddress = "https://localhost:3000/";

/**
 * The manifest for an add-in that is served from another address.
 * @param {string} manifest
 * @param {string} baseUrl such as "https://kensan.example.lg.jp/addin"
 * @returns {string}
 */
export function manifestFor(manifest, baseUrl) {
  const address = new URL(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  if (address.protocol !== "https:") throw new Error(`Excel loads add-ins by https only, not from ${baseUrl}.`);
  if (address.search !== "" || address.hash !== "")
    throw new Error(`The address of the add-in is a folder, without "?" and "#": ${baseUrl}.`);
  return manifest.replaceAll(developmentAddress, address.href);
}
