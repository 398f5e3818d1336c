import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { expect } from "vitest";
import type { KensanReport } from "../../src/report";

const schema = JSON.parse(readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8")) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema, "report");

/** What is wrong with a part of a report ("finding", "file", …) or, without a name, with a whole report. */
export function schemaErrors(value: unknown, part?: string): readonly string[] {
  const validate = ajv.getSchema(part === undefined ? "report" : `report#/$defs/${part}`);
  if (!validate) throw new RangeError(`schemaErrors requires a part of the schema, not ${part}`);
  return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Reads a printed JSON report; fails unless it is as docs/report.schema.json says. */
export function validReport(text: string): KensanReport {
  const value: unknown = JSON.parse(text);
  expect(schemaErrors(value)).toEqual([]);
  return value as KensanReport;
}
