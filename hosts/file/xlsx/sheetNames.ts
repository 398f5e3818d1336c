import type { Wording } from "../../../src/index";

/** Two sheets of one name, of which the later one is read under another. */
export interface RenamedSheet {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives every sheet a name of its own, as addresses need: in a file that is damaged, or was written by another program, two can have the same.
 * The first keeps it; a later KPI is read as "KPI (2)".
 */
export function withOwnNames<Listed extends { readonly name: string }>(
  listed: readonly Listed[],
): { readonly sheets: readonly Listed[]; readonly renamed: readonly RenamedSheet[] } {
  const all = new Set(listed.map(({ name }) => name));
  const given = new Set<string>();
  const last = new Map<string, number>();
  const renamed: RenamedSheet[] = [];
  const sheets = listed.map((sheet) => {
    const from = sheet.name;
    if (!given.has(from)) {
      given.add(from);
      return sheet;
    }
    let number = (last.get(from) ?? 1) + 1;
    while (all.has(`${from} (${number})`)) number += 1;
    last.set(from, number);
    const to = `${from} (${number})`;
    renamed.push({ from, to });
    return { ...sheet, name: to };
  });
  return { sheets, renamed };
}

export function told(renamed: readonly RenamedSheet[]): Wording {
  const names = (open: string, close: string): string[] => renamed.map(({ from, to }) => `${open}${from}${close} → ${open}${to}${close}`);
  return {
    ja: `同じ名前のシートがあるため、後のシートを別の名前で読みました: ${names("「", "」").join("、")}`,
    en: `Several sheets have one name, so the later ones were read under another: ${names("“", "”").join(", ")}`,
  };
}
