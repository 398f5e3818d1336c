import { checkTable } from "../checks/checkTable";
import type { Constraint } from "../diagnosis/constraint";
import { Network } from "../diagnosis/network";
import type { PrintedFigure } from "../diagnosis/printedFigure";
import type { Coverage } from "../findings/coverage";
import type { Finding, Wording } from "../findings/finding";
import { toText } from "../measures/decimal";
import { parseCell } from "../parse/parseCell";
import type { TableReading } from "../indicators/indicator";
import { stateOfGrade, type FigureGrade } from "../relations/figureStates";
import type { Relation } from "../relations/relation";
import { RelationBook } from "../relations/relationBook";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import type { Cell, Sheet, Workbook } from "../sheet/workbook";
import { tidyData } from "../tidy/tidyData";
import type { CellExplanation, CellFinding, ExplainedRelation } from "./explanation";
import { explainChecks } from "./explainChecks";
import { explainRelation } from "./explainRelation";
import { pinnedBy } from "./roomOf";

/** What an explanation needs of a review. */
export interface ReviewedRelations {
  readonly tables: readonly { readonly reading: TableReading }[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly coverage: Pick<Coverage, "unproved">;
  readonly gradeOf: (cell: CellAddress) => FigureGrade | undefined;
}

const COMPARED: Wording = {
  ja: "比べたのは大小・上限・期間の並びか、根拠の足りない計算で、この値でなければならないとまでは言えません。",
  en: "By order, a cap, the periods, or a calculation that too few figures bear out: another value could stand here unnoticed.",
};

/** Explains one cell of a reviewed workbook; undefined where there is no sheet of that name. */
export function explainCell(workbook: Workbook, reviewed: ReviewedRelations, cell: CellAddress): CellExplanation | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) return undefined;
  const present = sheet.rows[cell.row]?.[cell.column];
  const text = present?.text ?? "";
  const findings = findingsOn(cell, reviewed.findings);
  const content = contentCell(sheet, cell);
  const unknown = {
    state: undefined,
    toLastDigit: undefined,
    reason: undefined,
    pinned: undefined,
    agreeing: undefined,
    stored: undefined,
  };
  const nothing = { cell, text, read: [], relations: [], ...unknown, findings };
  if (content) return { ...nothing, kind: "covered", content };
  if (text.trim() === "") return { ...nothing, kind: "empty" };
  const read = [...tidyData({ ...workbook, sheets: [sheet] })].filter((datum) => datum.cell === a1(cell) && !datum.repeated);
  const network = new Network(reviewed.relations);
  const figures = figuresAt(network, reviewed.relations, cell);
  const [figure] = figures;
  if (!figure && !read.some(({ kind }) => kind === "figure")) return { ...nothing, kind: "text", read };
  const grade = reviewed.gradeOf(cell);
  const constraints = figure ? network.of(figure) : [];
  const related = figures.flatMap((one, at) => {
    const told = new Set(figures.slice(0, at).flatMap((before) => network.of(before)));
    return resultsFirst(network.of(one), one).flatMap((constraint) => (told.has(constraint) ? [] : explainRelation(constraint, one)));
  });
  return {
    ...nothing,
    kind: "figure",
    read,
    ...stateOf(reviewed, cell),
    toLastDigit: grade === "tight" || (grade === "proved" ? false : undefined),
    relations: [...related, ...checksOf(reviewed, cell, related)],
    pinned: figure && pinnedBy(holding(constraints), figure),
    agreeing: figure && constraints.some(({ instance }) => instance.state === "fails") ? pinnedBy(constraints, figure) : undefined,
    stored: storedText(present),
  };
}

/** What the words of the cell's table name besides. */
function checksOf({ tables, relations }: ReviewedRelations, cell: CellAddress, related: readonly ExplainedRelation[]): ExplainedRelation[] {
  const book = new RelationBook(relations);
  const checks = tables.flatMap(({ reading }) => (reading.table.sheet.name === cell.sheet ? [checkTable(reading, book)] : []));
  const isHere = ({ sheet, row, column }: CellAddress, { result }: ExplainedRelation): boolean =>
    result.cell.sheet === sheet && result.cell.row === row && result.cell.column === column;
  return explainChecks(checks, cell, (result) => related.some((relation) => isHere(result, relation)));
}

/** The first cell of the merged area below which a cell is hidden. */
function contentCell({ name, merges }: Sheet, { row, column }: CellAddress): CellAddress | undefined {
  const area = merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return area && (area.top !== row || area.left !== column) ? { sheet: name, row: area.top, column: area.left } : undefined;
}

/** The figures of the cell, those that a relation touches; a cell may print two. */
function figuresAt(network: Network, relations: readonly Relation[], cell: CellAddress): readonly PrintedFigure[] {
  const regions = new Set(relations.map(({ reading }) => reading.view.region));
  return [...regions].flatMap((region) => {
    if (region.sheet.name !== cell.sheet) return [];
    const figures: PrintedFigure[] = [];
    region.value.forEach((value, k) => {
      if (Number.isNaN(value)) return;
      const { row, column } = region.place(k);
      const figure = row === cell.row && column === cell.column ? network.at(region, k) : undefined;
      if (figure) figures.push(figure);
    });
    return figures;
  });
}

/** As the coverage counts it: what relations leave open may have been compared by a rule. */
function stateOf({ gradeOf, coverage }: ReviewedRelations, cell: CellAddress): Pick<CellExplanation, "state" | "reason"> {
  const grade = gradeOf(cell);
  const state = grade && stateOfGrade(grade);
  if (state === "proved" || state === "contradicted") return { state, reason: undefined };
  const skip = coverage.unproved.find(
    (one) => one.cell.sheet === cell.sheet && one.cell.row === cell.row && one.cell.column === cell.column,
  );
  return skip ? { state: "unproved", reason: skip.reason } : { state: "compared", reason: COMPARED };
}

/** Relations that are proved say more than those that only fit; what does not hold pins nothing. */
function holding(constraints: readonly Constraint[]): readonly Constraint[] {
  const hold = constraints.filter(({ instance }) => instance.state !== "fails");
  const firm = hold.filter((constraint) => constraint.firm);
  return firm.length > 0 ? firm : hold;
}

function resultsFirst(constraints: readonly Constraint[], figure: PrintedFigure): readonly Constraint[] {
  const rank = ({ result, firm }: Constraint): number => (result === figure ? 0 : 2) + (firm ? 0 : 1);
  return [...constraints].sort((one, other) => rank(one) - rank(other));
}

/** What the cell stores in the unit that it prints, where that is more than it shows. */
function storedText(cell: Cell | undefined): string | undefined {
  const quantity = cell && parseCell(cell).quantity;
  return quantity?.stored && toText(quantity.stored);
}

function findingsOn(cell: CellAddress, findings: readonly Finding[]): CellFinding[] {
  const isHere = (other: CellAddress): boolean => other.sheet === cell.sheet && other.row === cell.row && other.column === cell.column;
  return findings.flatMap((finding): CellFinding[] => {
    const { suspects = [], evidence, fixes = [] } = finding;
    if (isHere(finding.cell)) return [{ finding, as: "accused" }];
    const edited = fixes.some(({ edits }) => edits.some((edit) => isHere(edit.cell)));
    if (edited || suspects.some((suspect) => isHere(suspect.cell))) return [{ finding, as: "suspect" }];
    return evidence.some((one) => one.document === undefined && isHere(one.cell)) ? [{ finding, as: "evidence" }] : [];
  });
}
