import type { CellContent, SheetContent } from "../../writeXlsx";
import type { FileReport, RecordEntry, Signature } from "../../../../src/index";
import { coverageHeadline, FINDING_STATES, stateWords, severities } from "../../../../src/index";
import { printable } from "../printable";
import { looks, textCell } from "./cellLooks";
import type { ListItem } from "./listItem";
import { titles, type ListLayout } from "./listSheet";
import { rowHeight } from "./rowHeight";

/** What a list of findings says of the review itself. */
export interface ReviewFacts {
  /** Version of the rules. */
  readonly ruleset: string;
  /** Who reviews, as far as that is known, and when. */
  readonly signature: Signature;
}

const WIDTHS = [18, 72, 8, 16];

/** The block to sign: which file was reviewed, with which rules, what was found, and by whom. */
export function signOffSheet(
  files: readonly FileReport[],
  items: readonly ListItem[],
  { ruleset, signature }: ReviewFacts,
  layout: ListLayout,
): SheetContent {
  const { words } = layout;
  const rows: CellContent[][] = [...titles(words.sheets.signOff, [""])];
  for (const file of files) rows.push(...fileRows(file, items, layout));
  rows.push(pair(words.date, signature.date), pair(words.ruleset, `kensan ${ruleset}`), pair(words.states, stateCounts(items, layout)), []);
  rows.push(
    signRow(words.respondent, "", "", layout),
    signRow(words.reviewer, signature.by, signature.by === "" ? "" : signature.date, layout),
  );
  rows.push([], [textCell(words.hidden, { ...looks.line, wrap: true, verticalAlign: "top" })]);
  return {
    name: words.sheets.signOff,
    rows,
    merges: [{ top: rows.length - 1, left: 0, bottom: rows.length - 1, right: 3 }],
    rowHeights: rows.map((row, at) => (at === rows.length - 1 ? 40 : rowHeight(row, WIDTHS))),
    columnWidths: WIDTHS,
    hidesGridlines: true,
    print: { landscape: false, footer: words.sheets.signOff },
  };
}

function fileRows(
  { path, sha256, findings, coverage, error, notices = [] }: FileReport,
  items: readonly ListItem[],
  layout: ListLayout,
): CellContent[][] {
  const { words, say, language } = layout;
  if (error) return [pair(words.fileName, printable(path)), pair(words.counts, say.unreadable(printable(error.message))), []];
  const counts = severities.map(
    (severity) => `${words.severities[severity]} ${findings.filter((one) => one.severity === severity).length}`,
  );
  return [
    pair(words.fileName, printable(path)),
    pair("SHA-256", sha256 ?? words.openWorkbook),
    pair(words.counts, counts.join(say.list)),
    pair(words.sheets.coverage, coverageHeadline(coverage)[language]),
    ...notices.map((notice) => pair(words.notices, printable(notice))),
    ...(new Set(items.map((item) => item.path)).size > 1 ? [[]] : []),
  ];
}

function stateCounts(items: readonly ListItem[], { language, say }: ListLayout): string {
  const count = (state: RecordEntry["state"]): number => items.filter(({ entry }) => entry.state === state).length;
  return FINDING_STATES.map((state) => `${stateWords[state][language]} ${count(state)}`).join(say.list);
}

function pair(label: string, text: string): CellContent[] {
  return [textCell(label, looks.header), textCell(text)];
}

/** Who signs: label, name, and the date beside it. `readFindingList` finds them by the label. */
function signRow(label: string, name: string, date: string, { words }: ListLayout): CellContent[] {
  return [textCell(label, looks.header), textCell(name, looks.field), textCell(words.signedOn, looks.header), textCell(date, looks.field)];
}
