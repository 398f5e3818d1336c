import { readdirSync, readFileSync } from "node:fs";

/**
 * The licences of the packages that a bundle is made of, which ask to go wherever the bundle goes: each text once, under the packages that have it.
 * @param {readonly string[]} files of the bundle
 */
export function licencesOf(files) {
  /** @type {Map<string, string[]>} */
  const packages = new Map();
  for (const folder of new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []))) {
    const text = licenceIn(folder);
    packages.set(text, [...(packages.get(text) ?? []), folder.replace(/^.*node_modules\//, "")]);
  }
  return [...packages].map(([text, names]) => `${names.join(", ")}\n\n${text}`).join("\n\n");
}

/** @param {string} folder */
function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(`${folder}/${file}`, "utf8").trim();
  /** @type {{ license?: string, author?: string | { name?: string } }} */
  const { license, author } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  if (license === undefined) throw new Error(`${folder} says nothing of its licence.`);
  return [license, typeof author === "string" ? author : author?.name].filter(Boolean).join(", ");
}
