import { createHash } from "node:crypto";

/** A line of a state file: a check sum, a blank, and what it vouches for as JSON. */
export function stateLine(content: object): string {
  const json = JSON.stringify(content);
  return `${checkSum(json)} ${json}\n`;
}

/** What the line says; undefined where it is not as it was written. */
export function readStateLine(line: string): object | undefined {
  const json = line.slice(SUM_LENGTH + 1);
  if (line[SUM_LENGTH] !== " " || line.slice(0, SUM_LENGTH) !== checkSum(json)) return undefined;
  const content: unknown = JSON.parse(json);
  return typeof content === "object" && content !== null ? content : undefined;
}

const SUM_LENGTH = 16;

function checkSum(json: string): string {
  return createHash("sha256").update(json).digest("hex").slice(0, SUM_LENGTH);
}
