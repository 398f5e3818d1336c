import { readFileSync } from "node:fs";
import { parse, type Comment, type FunctionDeclaration, type Identifier, type Program } from "acorn";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../functions/catalogue";

const source = readFileSync("dist/sheets/Code.js", "utf8");
const comments: Comment[] = [];
const script: Program = parse(source, { ecmaVersion: 2019, sourceType: "script", onComment: comments });
const declared = script.body.filter((node) => node.type === "FunctionDeclaration");
const cellFunctions = declared.filter(({ id }) => id.name.startsWith("KPI_"));

const namesOf = (nodes: readonly FunctionDeclaration[]): string[] => nodes.map(({ id }) => id.name);

/** What Google Sheets takes the help of a function from: the comment right above it. */
function commentOf({ start }: FunctionDeclaration): string {
  const above = comments.find(({ end }) => source.slice(end, start).trim() === "" && end <= start);
  return above?.value ?? "";
}

describe("dist/sheets/Code.js", () => {
  test("is one script of ES2019 that declares what Google Sheets is to find, and the library behind it", () => {
    expect(namesOf(cellFunctions)).toEqual(CATALOGUE.map(({ id }) => `KPI_${id}`));
    expect(
      namesOf(declared)
        .filter((name) => !name.startsWith("KPI_"))
        .sort(),
    ).toEqual(["callKensan", "onInstall", "onOpen", "openKensan"]);
    const variables = script.body.flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations.map(({ id }) => id) : []));
    expect(variables.map((id) => (id as Identifier).name)).toEqual(["Kensan"]);
    const others = script.body.filter(({ type }) => type !== "FunctionDeclaration" && type !== "VariableDeclaration");
    expect(others.every((node) => node.type === "ExpressionStatement" && node.directive === "use strict")).toBe(true);
  });

  test("evaluates no text and asks for no other file", () => {
    expect(source).not.toMatch(/\beval\s*\(|new Function\b|\brequire\s*\(|\bimport\s*\(/);
  });
});

describe("the help of each function in a cell", () => {
  test.each(CATALOGUE.map((entry) => [`KPI_${entry.id}`, entry] as const))("%s", (name, { description, parameters, result }) => {
    const node = cellFunctions.find(({ id }) => id.name === name);
    if (!node) throw new Error("It is not declared.");
    expect(node.params.map((parameter) => (parameter as Identifier).name)).toEqual(parameters.map((parameter) => parameter.name));
    const lines = commentOf(node)
      .split("\n")
      .map((line) => line.replace(/^ \* ?/, ""));
    expect(lines.slice(1, 3)).toEqual([description.ja, description.en]);
    const explained = lines.filter((line) => line.startsWith("@param"));
    expect(explained).toHaveLength(parameters.length);
    parameters.forEach(({ name: parameter, optional, help }, place) => {
      expect(explained[place]).toMatch(/^@param \{[a-zA-Z<>|]+\} /);
      expect(explained[place]).toContain(` ${optional ? `[${parameter}]` : parameter} ${help.ja} / ${help.en}`);
    });
    expect(lines.filter((line) => line.startsWith("@return "))).toEqual([expect.stringContaining(`${result.ja} / ${result.en}`)]);
    expect(lines).toContain("@customfunction");
  });

  test("is given for nothing else", () => {
    expect(source.match(/@customfunction/g)).toHaveLength(CATALOGUE.length);
  });
});
