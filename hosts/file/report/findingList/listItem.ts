import type { FileReport, Followed, RecordEntry, ReportedFinding } from "../../../../src/index";
import { severities } from "../../../../src/index";
import { printable } from "../printable";
import type { ReportWords } from "../words";
import type { ListWords } from "./listWords";

/** A row of the list of findings. */
export interface ListItem {
  readonly path: string;
  readonly entry: RecordEntry;
  /** Absent where the finding is no longer there. */
  readonly finding?: ReportedFinding;
  /** What became of it since the list before, where there was one. */
  readonly followed?: Followed;
}

/** The gravest first, those of one severity in the order in which they stand in the file; what is gone comes last. */
export function inOrderOfGravity(items: readonly ListItem[]): ListItem[] {
  const there = severities.flatMap((severity) => items.filter(({ finding }) => finding?.severity === severity));
  return [...there, ...items.filter(({ finding }) => !finding)];
}

/** The items of one file: its findings, each with the entry that the record has for it, and what the record has besides. */
export function itemsOf(
  { path, findings }: Pick<FileReport, "path" | "findings">,
  followed: readonly Followed[],
  isFirst: boolean,
): ListItem[] {
  // Findings are followed in their order, before what is gone.
  return followed.map((one, at): ListItem => {
    const finding = findings[at];
    return { path, entry: one.entry, ...(finding && { finding }), ...(!isFirst && { followed: one }) };
  });
}

/** How the figure was calculated, and from which cells, a line each. */
export function calculationText(finding: ReportedFinding, words: ListWords, say: ReportWords): string {
  const { relation, stated, expected, range, evidence, sheet } = finding;
  const lines: string[] = [];
  if (relation) lines.push(words.formula(printable(relation.text)));
  if (expected !== null)
    lines.push([say.expected(printable(expected)), ...(stated === null ? [] : [say.stated(printable(stated))])].join(say.list));
  if (range !== null) lines.push(say.range(...range));
  const cells = evidence.map((item) => say.quoted(placeName(item, sheet), say.roles[item.role], printable(item.text)));
  if (cells.length > 0) lines.push(say.evidence(cells.slice(0, CELLS_NAMED).join(say.list) + rest(cells.length, say)));
  return lines.join("\n");
}

/** How many cells a row of the list names. */
const CELLS_NAMED = 12;

function rest(cells: number, say: ReportWords): string {
  return cells > CELLS_NAMED ? say.list + say.more(cells - CELLS_NAMED) : "";
}

/** What is asked of whoever submitted the figure, with the first fix where there is one. */
export function requestText({ severity, fixes, sheet }: ReportedFinding, words: ListWords, say: ReportWords): string {
  const [fix] = fixes;
  if (!fix) return words.requests[severity];
  const edits = fix.edits.map((edit) => say.edit(placeName(edit, sheet), printable(edit.before), printable(edit.after)));
  return `${words.requests[severity]}\n${words.suggestion(edits.join(say.list))}`;
}

/** The indicator with its period. */
export function indicatorText({ indicator, period }: Pick<RecordEntry, "indicator" | "period">, say: ReportWords): string {
  return `${printable(indicator)}${period === null ? "" : say.inBrackets(say.date(period))}`.trim();
}

function placeName({ sheet, cell }: { readonly sheet: string; readonly cell: string }, own: string): string {
  return sheet === own ? cell : `${printable(sheet)}!${cell}`;
}
