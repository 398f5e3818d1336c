import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { billOfMaterials } from "../../scripts/release/billOfMaterials.mjs";
import { checkSums } from "../../scripts/release/checkSums.mjs";

type Lock = Parameters<typeof billOfMaterials>[0];

const project = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The package as it is installed, found from the one that needs it as Node finds it. */
function installed(name: string, from: string): { readonly folder: string; readonly about: Installed } {
  const folders = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  for (const folder of folders.map((place) => join(place, name))) {
    try {
      return { folder, about: read(join(folder, "package.json")) as Installed };
    } catch {
      continue;
    }
  }
  throw new Error(`${name} is not installed.`);
}

/** All packages that are installed for what Kensan ships; types are for developers and hold no code. */
function shippedTree(): Map<string, Installed> {
  const found = new Map<string, Installed>();
  const visit = (folder: string, about: Installed): void => {
    for (const name of Object.keys({ ...about.dependencies, ...about.peerDependencies }).filter((one) => !one.startsWith("@types/"))) {
      const next = installed(name, folder);
      if (found.has(next.folder)) continue;
      found.set(next.folder, next.about);
      visit(next.folder, next.about);
    }
  };
  visit(project, read(join(project, "package.json")) as Installed);
  return found;
}

describe("the bill of materials", () => {
  const bill = billOfMaterials(read(join(project, "package-lock.json")) as Lock);

  test("lists exactly the packages that are installed for what is shipped, with version, licence and package URL", () => {
    const listed = bill.components.map(({ purl, version, licenses = [] }) => [purl, version, licenses[0]]);
    const tree = [...shippedTree().values()].map(({ name, version, license }) => [
      `pkg:npm/${name.replace("@", "%40")}@${version}`,
      version,
      { license: { id: license } },
    ]);
    const byUrl = new Map(tree.map((one) => [one[0], one]));
    expect(byUrl.size).toBeGreaterThan(50);
    expect(listed).toEqual([...byUrl.values()].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
    expect(bill.components.every(({ hashes }) => /^[\da-f]{128}$/.test(hashes?.[0]?.content ?? ""))).toBe(true);
  });

  test("says what needs what, and names nothing that it does not list", () => {
    const refs = new Set([bill.metadata.component["bom-ref"], ...bill.components.map((one) => one["bom-ref"])]);
    expect(bill.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn.filter((one) => !refs.has(one)))).toEqual([]);
    const { dependencies = {} } = read(join(project, "package.json")) as Installed;
    const own = bill.dependencies.find(({ ref }) => ref === bill.metadata.component["bom-ref"])?.dependsOn;
    expect(own).toEqual(Object.entries(dependencies).map(([name, version]) => `pkg:npm/${name.replace("@", "%40")}@${version}`).sort()); // prettier-ignore
  });

  test("takes a package once, however often it stands there, finds what each needs, and names what is shipped besides", () => {
    const lock: Lock = {
      packages: {
        "": { name: "kensan", version: "1.0.0", license: "MIT", dependencies: { a: "1" } },
        "node_modules/a": { version: "1.0.0", license: "(MIT OR GPL-3.0-only)", dependencies: { "@b/c": "2", gone: "1" } },
        "node_modules/@b/c": { version: "1.0.0", license: "MIT", dev: true },
        "node_modules/a/node_modules/@b/c": { version: "2.0.0", license: "MIT", dependencies: { d: "1" } },
        "node_modules/d": { version: "1.0.0", license: "0BSD" },
        "node_modules/a/node_modules/d": { version: "1.0.0", license: "0BSD" },
        "node_modules/tool": { version: "9.0.0", license: "LICENSE", dev: true },
      },
    };
    const { components, dependencies } = billOfMaterials(lock, ["tool"]);
    expect(components.map(({ purl, licenses }) => [purl, licenses?.[0]])).toEqual([
      ["pkg:npm/%40b/c@2.0.0", { license: { id: "MIT" } }],
      ["pkg:npm/a@1.0.0", { expression: "(MIT OR GPL-3.0-only)" }],
      ["pkg:npm/d@1.0.0", { license: { id: "0BSD" } }],
      ["pkg:npm/tool@9.0.0", { license: { name: "LICENSE" } }],
    ]);
    expect(Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))).toEqual({
      "pkg:npm/%40b/c@2.0.0": ["pkg:npm/d@1.0.0"],
      "pkg:npm/a@1.0.0": ["pkg:npm/%40b/c@2.0.0"],
      "pkg:npm/d@1.0.0": [],
      "pkg:npm/kensan@1.0.0": ["pkg:npm/a@1.0.0", "pkg:npm/tool@9.0.0"],
      "pkg:npm/tool@9.0.0": [],
    });
    expect(billOfMaterials(lock).components.map(({ name }) => name)).toEqual(["c", "a", "d"]);
  });
});

test("check sums are those of sha256sum, of every file but the list itself, in one order", () => {
  const folder = mkdtempSync(join(tmpdir(), "kensan-sums-"));
  try {
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b", "c.js"), "abc");
    writeFileSync(join(folder, "a.js"), "");
    writeFileSync(join(folder, "SHA256SUMS"), "old");
    // The two examples of FIPS 180: the empty message and "abc".
    expect(checkSums(folder)).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.js\n" +
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/c.js\n",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
