import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

let validate: ValidateFunction | undefined;

/** What in a report is not as docs/report.schema.json says; undefined where all is. */
export function schemaProblem(report: unknown): string | undefined {
  validate ??= new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync("docs/report.schema.json", "utf8")) as object,
  );
  if (validate(report)) return undefined;
  return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
}
