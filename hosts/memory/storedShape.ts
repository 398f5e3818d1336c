import type { Json } from "../host";

/** What a workbook keeps may come from anybody: each of these takes what has the right shape and size, and nothing else. */

/** The fields of a record; none where it is something else. */
export function fieldsIn(json: Json | undefined): Readonly<Record<string, Json | undefined>> {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Readonly<Record<string, Json>>) : {};
}

/** The entries of a list that can be read, as many as there may be. */
export function listIn<T>(json: Json | undefined, most: number, read: (entry: Json) => T | undefined): readonly T[] {
  if (!Array.isArray(json)) return [];
  return (json as readonly Json[]).slice(0, most).flatMap((entry) => read(entry) ?? []);
}

export function textIn(json: Json | undefined, longest: number): string | undefined {
  return typeof json === "string" && json.length <= longest ? json : undefined;
}

export function wholeIn(json: Json | undefined, least: number, most: number): number | undefined {
  return typeof json === "number" && Number.isInteger(json) && json >= least && json <= most ? json : undefined;
}

/** One of the words that are the keys of `choices`. */
export function choiceIn<Word extends string>(json: Json | undefined, choices: Readonly<Record<Word, true>>): Word | undefined {
  return typeof json === "string" && Object.hasOwn(choices, json) ? (json as Word) : undefined;
}
