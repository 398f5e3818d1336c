import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/index";
import { attributeOf, everyElement, xmlTree } from "../support/addin/xmlTree";

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly name: string; readonly description: string }[];
}

const metadata = (file: string) => JSON.parse(readFileSync(`dist/${file}`, "utf8")) as Metadata;
const idsOf = ({ functions }: Metadata): string[] => functions.map(({ id }) => id);

type CustomFunction = (...values: unknown[]) => unknown;

/** Runs dist/functions.js where there is nothing but the language itself and Microsoft's CustomFunctions. */
function associated(): ReadonlyMap<string, CustomFunction> {
  const functions = new Map<string, CustomFunction>();
  const CustomFunctions = {
    associate: (id: string, work: CustomFunction) => functions.set(id, work),
    Error: class extends Error {},
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!" },
  };
  runInNewContext(readFileSync("dist/functions.js", "utf8"), { CustomFunctions });
  return functions;
}

describe("dist/functions.js", () => {
  test("runs without a page and computes", () => {
    const result = associated().get("RATE")?.([[0.374]], [[0.8]], [[1]]);
    expect(result).toEqual([[0.468]]);
  });

  test("brings every function that functions.json and functions-ja.json describe, and no other", () => {
    const ids = [...associated().keys()].sort();
    expect(ids.length).toBeGreaterThan(10);
    expect(idsOf(metadata("functions.json")).sort()).toEqual(ids);
    expect(idsOf(metadata("functions-ja.json")).sort()).toEqual(ids);
  });

  test("is described in Japanese and in English", () => {
    for (const { id, description } of metadata("functions-ja.json").functions) expect(description, id).toMatch(/[\u3040-\u30ff]/);
    for (const { id, description } of metadata("functions.json").functions) expect(description, id).not.toMatch(/[\u3040-\u30ff]/);
  });
});

describe("the scripts of the pane", () => {
  test("ask for no colours but those that its themes have", () => {
    const scripts = ["dist/taskpane.js", ...readdirSync("dist/pane").map((file) => `dist/pane/${file}`), "dist/taskpane.css"];
    const asked = scripts.flatMap((file) => [
      ...readFileSync(file, "utf8").matchAll(/var\(--colorPalette(\w+?)(?=Background|Foreground|Border)/g),
    ]);
    const colours = new Set(asked.map(([, colour]) => colour));
    expect(colours).toContain("Red");
    // Those for pictures of people are left out (scripts/addin/lighterFluent.mjs).
    for (const colour of colours) expect(["Red", "Green", "DarkOrange", "Yellow", "Berry", "LightGreen", "Marigold"]).toContain(colour);
  });
});

describe("the pages of the build", () => {
  test("answer every button that the manifest gives a name of a command", () => {
    const manifest = xmlTree(readFileSync("dist/manifest.xml", "utf8"));
    const asked = [...everyElement(manifest)].filter(({ name }) => name === "FunctionName").map(({ text }) => text);
    const pane = readFileSync("dist/taskpane.js", "utf8");
    expect(asked).toEqual(["checkSheet", "insertDeltas", "clearMarks"]);
    for (const name of asked) expect(pane).toContain(name);
    const buttons = [...everyElement(manifest)].filter(({ name }) => name === "Control").map((button) => attributeOf(button, "id"));
    expect(buttons).toEqual(["Kensan.Check", "Kensan.Deltas", "Kensan.Clear", "Kensan.Pane"]);
  });

  test("load Office.js from Microsoft, and the functions before the pane", () => {
    const page = readFileSync("dist/taskpane.html", "utf8");
    const scripts = [...page.matchAll(/<script[^>]* src="?([^" >]*)/g)].map(([, source]) => source);
    expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js", "taskpane.js"]);
  });

  test("explain every function in the help page", () => {
    const help = readFileSync("dist/help.html", "utf8");
    for (const id of associated().keys()) expect(help.split(`KPI.${id}(`).length - 1, id).toBe(2);
  });

  test("explain every rule in a page of its own, whose links lead somewhere", () => {
    for (const { id } of rules) expect(readFileSync(`dist/docs/rules/${id}.html`, "utf8")).toContain(`<h1>${id}</h1>`);
    for (const file of readdirSync("dist/docs/rules")) {
      const html = readFileSync(`dist/docs/rules/${file}`, "utf8");
      expect(html, file).not.toMatch(/<script|\*\*|\]\(|&lt;&lt;|\^\^|\{[a-z-]+\}/);
      for (const [, address = ""] of html.matchAll(/href="?([^" >]+)/g))
        expect(existsSync(join("dist/docs/rules", address)), address).toBe(true);
    }
  });
});
