import type { Wording } from "../../src/index";
import { namedPlaces, uncertain } from "../changes/uncertain";
import type { HostError } from "../hostError";
import type { Asked, CallName } from "./calls";

const GOOGLE: Wording = {
  ja: "［ファイル］→［変更履歴］で確かめ、必要なら前の版に戻してください。",
  en: "See File > Version history, and go back to an earlier version if need be.",
};

export const MARKS: Wording = { ja: "検算の印（セルの色とメモ）", en: "the marks of Kensan (colours of cells and notes)" };

export const KEPT: Wording = { ja: "ファイルに保存する設定や了解した指摘", en: "the settings and dismissed findings that the file keeps" };

/** Google fell silent in the middle of a write. */
export function uncertainInGoogle(changed: Wording, cause: unknown): HostError {
  return uncertain(changed, GOOGLE, cause);
}

export function newSheet(name: string): Wording {
  return { ja: `新しいシート「${name}」`, en: `the new sheet "${name}"` };
}

type Places = { readonly [Name in CallName]?: (asked: Asked<Name>) => Wording };

/** What the calls that write may have changed, where their answer does not come. */
const written: Places = {
  apply: (changes) =>
    namedPlaces(
      changes.flatMap(({ edits, newColumns = [] }) => [
        ...edits.map(({ cell }) => cell),
        ...newColumns.map(({ sheet, at, rows }) => ({ sheet, row: rows?.top ?? 0, column: at })),
      ]),
    ),
  undo: ({ cells, columns }) =>
    namedPlaces([
      ...cells.map(({ cell }) => cell),
      ...columns.map(({ column: { sheet, at, rows } }) => ({ sheet, row: rows?.top ?? 0, column: at })),
    ]),
  mark: () => MARKS,
  unmark: () => MARKS,
  insertSheet: ({ name }) => newSheet(name),
  save: () => KEPT,
};

/** What a call may have changed; undefined for one that only reads. */
export function mayHaveChanged<Name extends CallName>(call: Name, asked: Asked<Name>): Wording | undefined {
  return written[call]?.(asked);
}
