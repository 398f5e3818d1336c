import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { formattedPage } from "../../scripts/functions/formattedPage";

const page = fileURLToPath(new URL("../../docs/functions.md", import.meta.url));

it("the manual of the functions is that of the catalogue: if not, npm run docs:functions", async () => {
  expect(readFileSync(page, "utf8")).toBe(await formattedPage(page));
});
