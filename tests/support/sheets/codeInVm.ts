import { readFileSync } from "node:fs";
import { createContext, runInContext, type Context } from "node:vm";

/** Nobody says how new Google's V8 is: what came with ES2023 is not counted on. */
const TOO_NEW = ["findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"];

/** The built Code.js where there is nothing but the language itself and what the test hands in, as in Apps Script. */
export class CodeInVm {
  private readonly context: Context = createContext(Object.create(null) as Context);

  constructor(globals: object) {
    Object.assign(this.context, globals);
    for (const name of TOO_NEW) this.run(`delete Array.prototype.${name}`);
    runInContext(readFileSync("dist/sheets/Code.js", "utf8"), this.context, { filename: "Code.js" });
  }

  /** Calls a top-level function; values and result belong to the realm of the script. */
  call(name: string, ...values: readonly unknown[]): unknown {
    return (this.run(name) as (...values: readonly unknown[]) => unknown)(...values.map((value) => this.inRealm(value)));
  }

  run(script: string): unknown {
    return runInContext(script, this.context);
  }

  /** The same value, made by the realm of the script: `instanceof` of another realm says no. */
  inRealm(value: unknown): unknown {
    if (value instanceof Date) return (this.run("(time) => new Date(time)") as (time: number) => unknown)(value.getTime());
    if (Array.isArray(value)) return (this.run("Array.of") as (...items: unknown[]) => unknown)(...value.map((item) => this.inRealm(item)));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.inRealm(item)]);
    return (this.run("Object.fromEntries") as (entries: unknown) => unknown)(entries);
  }
}
