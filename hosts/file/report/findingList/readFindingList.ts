import type { Answer, ListedFigure, RecordEntry, Sheet, Signature, Signatures, Wording, Workbook } from "../../../../src/index";
import { readRecord, stateOfWord } from "../../../../src/index";
import { KEPT_MARK, MOST_FIGURES, type KeptHead, type KeptList } from "./keptSheet";
import { listWords } from "./listWords";

/** A list of findings that came back. */
export interface ReturnedList extends KeptList {
  /** What was written beside each finding, in the order of `entries`. */
  readonly answers: readonly Answer[];
  readonly signatures: Signatures;
  /** What in the list could not be understood, each with its row. */
  readonly troubles: readonly Wording[];
}

/** Why a workbook is no list of findings: a code for programs, a sentence for people. */
export interface ListRefusal {
  readonly code: "no-finding-list";
  readonly wording: Wording;
}

/** Reads a list of findings with the answers in it, or says why it is none. `today` is the date of signatures that have none. */
export function readFindingList(workbook: Workbook, today: string): ReturnedList | ListRefusal {
  const sheet = workbook.sheets.find(({ rows }) => rows[0]?.[0]?.value === KEPT_MARK);
  const kept = sheet && readKept(sheet);
  if (!kept) return NO_LIST;
  const list = workbook.sheets.find(({ name }) => name === kept.head.list);
  const table = list && readTable(list, kept.entries);
  if (!table) return { code: "no-finding-list", wording: noSheet(kept.head.list) };
  const signOff = workbook.sheets.find(({ name }) => name === kept.head.signOff);
  return { ...kept, ...table, signatures: readSignatures(signOff, today) };
}

const NO_LIST: ListRefusal = {
  code: "no-finding-list",
  wording: {
    ja: "Kensan の指摘一覧ではないか、非表示のシート「kensan」が消されています。送った指摘一覧（1ファイル分）に回答を書いたものを指定してください。",
    en: 'This is no list of findings by Kensan, or its hidden sheet "kensan" was removed. Name the list that was sent (of one file), with the answers in it.',
  },
};

function noSheet(name: string): Wording {
  return {
    ja: `シート「${name}」に「No」「回答」「結果」の見出しが見つかりません。シートの名前と見出しを元に戻してください。`,
    en: `The headings No, Answer and Result are not found on a sheet "${name}". Give the sheet and the headings their names back.`,
  };
}

/** What the hidden sheet keeps; undefined where it is not as it was written. */
function readKept({ rows }: Sheet): KeptList | undefined {
  const items = (kind: string): unknown[] => rows.flatMap((cells) => (cells?.[0]?.value === kind ? [parsed(cells[1]?.text ?? "")] : []));
  const [head] = items(KEPT_MARK);
  if (!isHead(head)) return undefined;
  const record = readRecord({ format: "kensan-record", version: 1, entries: items("finding"), reviews: [] });
  if ("problem" in record) return undefined;
  const figures = items("figure")
    .slice(0, MOST_FIGURES)
    .flatMap((item) => figureOf(item) ?? []);
  return { head, entries: record.entries, figures: head.hasFigures ? figures : undefined };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is KeptHead {
  if (typeof value !== "object" || value === null) return false;
  const { version, file, sha256, ruleset, date, list, signOff, hasFigures } = value as Partial<Record<keyof KeptHead, unknown>>;
  const texts = [file, sha256, ruleset, date, list, signOff];
  return version === 1 && typeof hasFigures === "boolean" && texts.every((text) => typeof text === "string" && text.length < 1000);
}

function figureOf(item: unknown): ListedFigure | undefined {
  if (!Array.isArray(item) || item.length !== 6) return undefined;
  const [key, name, sheet, cell, text, asked] = item as unknown[];
  if (![key, name, sheet, cell, text].every((part) => typeof part === "string")) return undefined;
  return { key, name, sheet, cell, text, asked: asked === 1 } as ListedFigure;
}

/** Rows above the header that a person may have added. */
const HEADER_WITHIN = 30;

function readTable({ rows }: Sheet, entries: readonly RecordEntry[]): Pick<ReturnedList, "answers" | "troubles"> | undefined {
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const texts = (cells ?? []).map((cell) => cell?.text.trim() ?? "");
    const [number, answer, result] = (["number", "answer", "result"] as const).map((id) =>
      texts.findIndex((text) => text === listWords.ja.columns[id] || text === listWords.en.columns[id]),
    ) as [number, number, number];
    if (Math.min(number, answer, result) >= 0) return readAnswers(rows, row + 1, { number, answer, result }, entries);
  }
  return undefined;
}

interface AnswerColumns {
  readonly number: number;
  readonly answer: number;
  readonly result: number;
}

function readAnswers(
  rows: Sheet["rows"],
  from: number,
  columns: AnswerColumns,
  entries: readonly RecordEntry[],
): Pick<ReturnedList, "answers" | "troubles"> {
  const answers = new Map<number, Answer>();
  const troubles: Wording[] = [];
  rows.slice(from).forEach((cells, at) => {
    const [number, text, word] = [columns.number, columns.answer, columns.result].map((column) => cells?.[column]?.text.trim() ?? "") as [
      string,
      string,
      string,
    ];
    if (number === "" && text === "") return;
    const place = Number(number.normalize("NFKC")) - 1;
    const row = from + at + 1;
    if (number === "" || !entries[place]) troubles.push(unknownNumber(row, number));
    else if (answers.has(place)) troubles.push(twice(row, number));
    else {
      const state = stateOfWord(word);
      if (word !== "" && state === undefined) troubles.push(unknownWord(row, word));
      answers.set(place, { text, state });
    }
  });
  // A row that was removed has no answer; what was known before stays.
  return { answers: entries.map((entry, at) => answers.get(at) ?? { text: entry.reason, state: entry.state }), troubles };
}

const cut = (text: string): string => text.slice(0, 40);

function unknownNumber(row: number, number: string): Wording {
  return {
    ja: `${row}行目: No「${cut(number)}」の指摘は一覧にないので、この行の回答は取り込んでいません。`,
    en: `Row ${row}: the list has no finding No "${cut(number)}", so the answer in this row was not taken.`,
  };
}

function twice(row: number, number: string): Wording {
  return {
    ja: `${row}行目: No ${cut(number)} が2回出てくるので、最初の行の回答だけを取り込みました。`,
    en: `Row ${row}: No ${cut(number)} comes twice; only the first answer was taken.`,
  };
}

function unknownWord(row: number, word: string): Wording {
  return {
    ja: `${row}行目: 結果「${cut(word)}」は選択肢にないので、空欄として扱いました。`,
    en: `Row ${row}: the result "${cut(word)}" is none of the choices and was taken as empty.`,
  };
}

function readSignatures(sheet: Sheet | undefined, today: string): Signatures {
  const signed = (id: "respondent" | "reviewer"): Signature => {
    const names = [listWords.ja[id], listWords.en[id]];
    const row = sheet?.rows.find((cells) => names.includes(cells?.[0]?.text.trim() ?? ""));
    return { by: (row?.[1]?.text.trim() ?? "").slice(0, 200), date: isoDate(row?.[3]?.text ?? "") ?? today };
  };
  return { answers: signed("respondent"), results: signed("reviewer") };
}

function isoDate(text: string): string | undefined {
  const match = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text.normalize("NFKC"));
  return match ? `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}` : undefined;
}
