// Says which licences the packages that Kensan ships have, and fails where one of them asks for more than to be named.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Licences that only ask to go along with the program, by their SPDX names. */
export const PERMISSIVE = new Set([
  "MIT",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "0BSD",
  "CC0-1.0",
  "BlueOak-1.0.0",
  "Unlicense",
  "Zlib",
]);

/** @typedef {{ readonly license?: string, readonly dev?: boolean, readonly devOptional?: boolean }} LockedPackage */

/**
 * The packages of the production tree by their places; what only developers use is none of them.
 * @template {LockedPackage} T
 * @param {Readonly<Record<string, T>>} packages
 */
export function shippedPackages(packages) {
  return Object.entries(packages).filter(([place, { dev, devOptional }]) => place !== "" && !dev && !devOptional);
}

/** @param {string} place "node_modules/a/node_modules/@b/c" is the place of "@b/c" */
export const nameAt = (place) => place.replace(/^.*node_modules\//, "");

/**
 * The packages of the production tree by their licence, and those whose licence does not do.
 * @param {{ readonly packages: Readonly<Record<string, LockedPackage>> }} lock what npm has locked
 */
export function licencesIn({ packages }) {
  /** @type {Map<string, string[]>} */
  const byLicence = new Map();
  for (const [place, { license = "none" }] of shippedPackages(packages))
    byLicence.set(license, [...(byLicence.get(license) ?? []), nameAt(place)]);
  const refused = [...byLicence]
    .filter(([licence]) => !isPermissive(licence))
    .flatMap(([licence, names]) => names.map((name) => `${name}: ${licence}`));
  return { byLicence, refused };
}

/** @param {string} licence "MIT", or a choice: "(MIT OR GPL-3.0)" */
function isPermissive(licence) {
  return licence
    .replace(/^\(|\)$/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => PERMISSIVE.has(part)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { byLicence, refused } = licencesIn(JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")));
  for (const [licence, names] of byLicence) console.log(`${licence}: ${names.length}`);
  for (const each of refused) console.error(`not permissive: ${each}`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
