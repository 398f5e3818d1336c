import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";

/** Every `@example expression // => result` in the docstrings of measures and parse is run, with the exports of both floors in scope. */

const source = fileURLToPath(new URL("../src", import.meta.url));
const paths = ["measures", "parse"].flatMap((floor) =>
  readdirSync(join(source, floor), { recursive: true, encoding: "utf8" }).map((file) => join(source, floor, file)),
);
paths.splice(0, paths.length, ...paths.filter((path) => path.endsWith(".ts")).sort());
const modules = await Promise.all(paths.map((path) => import(/* @vite-ignore */ path) as Promise<object>));

interface Example {
  readonly path: string;
  readonly line: string;
  readonly expression: string;
  readonly result: string;
}

function examplesOf(path: string): Example[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.includes("@example"));
  return lines.map((line) => {
    const text = line.slice(line.indexOf("@example") + "@example".length).replace(/\s*\*\/\s*$/, "");
    const arrow = text.lastIndexOf("// =>");
    const expression = arrow < 0 ? text.trim() : text.slice(0, arrow).trim();
    return { path, line: line.trim(), expression, result: arrow < 0 ? "" : text.slice(arrow + "// =>".length).trim() };
  });
}

/** The example's own module comes first, then whichever exports the name. */
function scopeOf({ path, expression }: Example): string {
  const names = new Set(expression.match(/[A-Za-z_$][\w$]*/g));
  const declarations: string[] = [];
  for (const owner of [paths.indexOf(path), ...paths.keys()]) {
    const own = Object.keys(modules[owner]!).filter((name) => names.delete(name));
    if (own.length > 0) declarations.push(`const { ${own.join(", ")} } = module${owner};`);
  }
  return declarations.join(" ");
}

const examples = paths.flatMap(examplesOf);
const folder = mkdtempSync(join(tmpdir(), "kensan-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function compiled(): Promise<readonly (() => unknown)[]> {
  const imports = paths.map((path, i) => `import * as module${i} from ${JSON.stringify(path)};`);
  const functions = examples.map((example) => `() => { ${scopeOf(example)} return (${example.expression}); },`);
  const contents = [...imports, "export const runs = [", ...functions, "];"].join("\n");
  const bundle = await build({
    stdin: { contents, loader: "ts", resolveDir: folder },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const file = join(folder, "examples.mjs");
  writeFileSync(file, bundle.outputFiles[0]!.text);
  return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { runs: readonly (() => unknown)[] }).runs;
}

/** A result that is JSON is compared as a value; anything else, texts without quotes and undefined included, as it prints. */
function expectResult(actual: unknown, result: string): void {
  let expected: unknown;
  try {
    expected = JSON.parse(result);
  } catch {
    expect(String(actual)).toBe(result);
    return;
  }
  expect(JSON.parse(JSON.stringify(actual))).toEqual(expected);
}

it("writes every example as expression // => result", () => {
  expect(examples.filter(({ result }) => result === "").map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
});

it("has docstring examples that tell the truth", async () => {
  expect(examples.length).toBeGreaterThan(0);
  const runs = await compiled();
  const wrong: string[] = [];
  examples.forEach(({ path, line, result }, i) => {
    try {
      expectResult(runs[i]!(), result);
    } catch (error) {
      wrong.push(`${path}: ${line}: ${(error as Error).message.split("\n").slice(0, 6).join(" ")}`);
    }
  });
  expect(wrong).toEqual([]);
});
