import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startKensan } from "../support/startKensan";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the output that the README shows is what the command prints", async () => {
  const [, shown] = /samples\/attainment\.csv` の出力:\n\n```text\n([^]*?)```/.exec(readFileSync(`${root}README.md`, "utf8")) ?? [];
  const { stdout } = await startKensan(["check", "samples/attainment.csv"], { folder: root });
  expect(shown).toBe(stdout);
});
