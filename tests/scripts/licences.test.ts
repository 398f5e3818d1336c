import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { licencesIn } from "../../scripts/licences.mjs";

test("every package that Kensan ships has a permissive licence", () => {
  const lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")) as Parameters<typeof licencesIn>[0];
  const { byLicence, refused } = licencesIn(lock);
  expect(refused).toEqual([]);
  expect(byLicence.get("MIT")).toContain("react");
});

test("a package that asks for more, or says nothing, is named; what only the developers use is not", () => {
  const { refused } = licencesIn({
    packages: {
      "": { license: "GPL-3.0" },
      "node_modules/fine": { license: "(MIT OR GPL-3.0-only)" },
      "node_modules/both": { license: "(MIT AND GPL-2.0-only)" },
      "node_modules/strict": { license: "AGPL-3.0-or-later" },
      "node_modules/a/node_modules/@b/silent": {},
      "node_modules/tool": { license: "GPL-3.0", dev: true },
    },
  });
  expect(refused).toEqual(["both: (MIT AND GPL-2.0-only)", "strict: AGPL-3.0-or-later", "@b/silent: none"]);
});
