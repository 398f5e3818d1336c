import { expect } from "vitest";
import { googleSheetsHost } from "../../../hosts/google-sheets/googleSheetsHost";
import type { Change, Edit } from "../../../src/index";
import { cellAt, startSheets } from "../../support/sheets/startSheets";
import { refusalOf } from "../../support/sheets/transport";

/** The host over the sources of its server; whatever crosses must be of a kind that Google carries. */
export function startHost(options: Parameters<typeof startSheets>[0]) {
  const sheets = startSheets(options);
  const host = googleSheetsHost(async (text) => {
    const answer: unknown = await sheets.transport(text);
    for (const sent of [text, answer]) {
      const refusal = refusalOf(sent);
      if (refusal !== undefined) throw new Error(refusal);
    }
    return answer as string;
  });
  return { ...sheets, host };
}

const label = { ja: "直す", en: "Correct" };

export function edit(at: string, before: string, after: string, more: Partial<Edit> = {}, sheet = "KPI 表"): Edit {
  return { cell: { sheet, ...cellAt(at) }, before, after, ...more };
}

export function change(...edits: Edit[]): Change {
  return { label, edits };
}

/** Matches a sentence that has these words in it. */
export function saying(words: string): unknown {
  return expect.stringContaining(words);
}
