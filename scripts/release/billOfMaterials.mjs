import { Buffer } from "node:buffer";
import { nameAt, PERMISSIVE, shippedPackages } from "../licences.mjs";

/**
 * @typedef {import("../licences.mjs").LockedPackage & {
 *   readonly name?: string, readonly version?: string, readonly integrity?: string,
 *   readonly dependencies?: Readonly<Record<string, string>>,
 *   readonly optionalDependencies?: Readonly<Record<string, string>>,
 *   readonly peerDependencies?: Readonly<Record<string, string>>,
 * }} LockedPackage
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lock
 */

/**
 * The packages that go into what Kensan ships, as a CycloneDX 1.5 document: each with its version, licence, check sum and package URL, and what it needs.
 * It holds no time and no random number, so that the same tree gives the same bytes.
 * @param {Lock} lock what npm has locked
 * @param {readonly string[]} [added] packages of the developers that this build ships too, such as Office.js in closed networks
 */
export function billOfMaterials({ packages }, added = []) {
  const { "": root, ...others } = packages;
  const isAdded = (/** @type {string} */ place) => added.includes(nameAt(place));
  const places = [...new Set([...shippedPackages(packages).map(([place]) => place), ...Object.keys(others).filter(isAdded)])];
  const kensan = { type: "application", ...identity("kensan", root) };
  const components = unique(places.map((place) => ({ type: "library", ...identity(nameAt(place), packages[place]) })));
  const needs = [
    { place: "", found: kensan["bom-ref"] },
    ...places.map((place) => ({ place, found: identity(nameAt(place), packages[place])["bom-ref"] })),
  ];
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: kensan },
    components,
    dependencies: dependencies(needs, packages, new Set(places), added),
  };
}

/**
 * @param {string} fullName
 * @param {LockedPackage | undefined} locked
 */
function identity(fullName, { version = "", license, integrity } = {}) {
  const slash = fullName.indexOf("/");
  const [group, name] = slash < 0 ? ["", fullName] : [fullName.slice(0, slash), fullName.slice(slash + 1)];
  const purl = `pkg:npm/${group === "" ? "" : `${encodeURIComponent(group)}/`}${name}@${version}`;
  return {
    "bom-ref": purl,
    ...(group !== "" && { group }),
    name,
    version,
    ...(integrity?.startsWith("sha512-") && {
      hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex") }],
    }),
    ...(license !== undefined && { licenses: [licenceOf(license)] }),
    purl,
  };
}

/**
 * "LICENSE" and the like are no names that SPDX knows: they only say where to look.
 * @param {string} license
 */
function licenceOf(license) {
  if (/ (OR|AND|WITH) /.test(license)) return { expression: license };
  return { license: PERMISSIVE.has(license) ? { id: license } : { name: license } };
}

/**
 * What each package needs; one that stands in several places needs what it needs in any of them.
 * @param {readonly { readonly place: string, readonly found: string }[]} needing
 * @param {Lock["packages"]} packages
 * @param {ReadonlySet<string>} shipped
 * @param {readonly string[]} added
 */
function dependencies(needing, packages, shipped, added) {
  /** @type {Map<string, Set<string>>} */
  const needed = new Map();
  for (const { place, found } of needing) {
    const { dependencies: own, optionalDependencies, peerDependencies } = packages[place] ?? {};
    const names = [...Object.keys({ ...own, ...optionalDependencies, ...peerDependencies }), ...(place === "" ? added : [])];
    const places = names.map((name) => placeSeenFrom(place, name, packages)).filter((one) => one !== undefined && shipped.has(one));
    const known = needed.get(found) ?? new Set();
    for (const one of places) known.add(identity(nameAt(one ?? ""), packages[one ?? ""]).purl);
    needed.set(found, known);
  }
  return [...needed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, on]) => ({ ref, dependsOn: [...on].sort() }));
}

/**
 * Where Node finds a package: in the folder of the one that needs it, or in one above.
 * @param {string} from
 * @param {string} name
 * @param {Lock["packages"]} packages
 */
function placeSeenFrom(from, name, packages) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const place = `${folder}${folder === "" ? "" : "/"}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === "") return undefined;
  }
}

/**
 * @template {{ readonly purl: string }} T
 * @param {readonly T[]} components
 */
function unique(components) {
  return [...new Map(components.map((one) => [one.purl, one])).values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}
