import type { Conflict } from "../diagnosis/conflict";
import type { TableReading } from "../indicators/indicator";
import { isMarked } from "../parse/notationMark";
import { asPrinted } from "../regions/usualFormat";
import { unitOf } from "../relations/figures";
import { judgeInstance, type CheckedInstance } from "../relations/judge";
import { addressOf } from "../relations/relationBook";
import type { Relation } from "../relations/relation";
import type { ColumnRole } from "../tables/table";
import type { CellAddress } from "../sheet/address";
import { accusedCell, causesOf, fixesOf, suspectsOf, suspectText } from "./accusation";
import { correctionOf } from "./correction";
import { evidenceOf, quoted } from "./evidence";
import type { Report, StatedRelation } from "./finding";
import { regionFigure } from "./regionFigure";
import { calculationText, formulaText } from "./relationText";
import { unroundedText } from "./unrounded";

/** What every sentence about a relation can be filled with. */
export type RelationReport = Omit<Report, "message"> & { readonly label: string };

/** What is told of a result that its parts contradict: the calculation, what comes out, how far the relation is borne out, and which figure is likely wrong. */
export function relationReport(conflict: Conflict, names: CellNames): RelationReport | undefined {
  const { relation, instance, sure } = conflict;
  const { region } = relation.reading.view;
  const judged = judgeInstance(relation.reading, instance);
  if (!judged || judged.verdict === "not-checkable") return undefined;
  const asShown = (text: string): string => asPrinted(region.sheet, text);
  const figure = regionFigure(region, instance.k);
  const correction = correctionOf(region, figure, judged.computed);
  // The unit that a heading gives is told with the figure.
  const unit = isOfBareNumbers(relation, instance) ? "" : quoted(figure).slice(correction.stated.length);
  const [stated, expected] = [asShown(correction.stated + unit), asShown(correction.expected + unit)];
  const result = addressOf(relation, instance.k);
  const { indicator, period } = names.of(relation, instance.k, result);
  const computation = asShown(calculationText(relation.reading, instance));
  const label = labelOf(relation, instance.k);
  const support = supportOf(relation);
  const own = unitOf(region, instance.k);
  const bare = (number: string): string => asShown(isMarked(own) ? number + own : number);
  const doubt = doubtOf(judged, stated, bare);
  return {
    cell: accusedCell(conflict) ?? result,
    indicator,
    period,
    label,
    severity: sure ? "error" : "query",
    data: { indicator, stated, expected, computation, label, doubt, support, suspect: suspectText(conflict) },
    evidence: [figure, ...instance.parts.map((part) => regionFigure(region, part))].flatMap((figure) =>
      evidenceOf(figure).map((one) => ({
        ...one,
        // The table knows the first figure of a cell.
        role: (figure.second === undefined ? names.roleAt(one.cell) : undefined) ?? one.role,
        text: asShown(one.text),
      })),
    ),
    verdict: "impossible",
    stated,
    expected,
    computation,
    unrounded: unroundedOf(judged, correction.expected + unit, asShown),
    ...(judged.range && { range: isMarked(own) ? [bare(judged.range[0]), bare(judged.range[1])] : judged.range }),
    relation: statedRelation(relation, formulaText(relation.reading, instance)),
    suspects: suspectsOf(conflict),
    causes: causesOf(conflict),
    fixes: fixesOf(conflict, correction.fixes),
  };
}

/** Where a scale turns numbers without a unit into one of some unit (tonnes by title, kilograms by heading), the number alone is told. */
function isOfBareNumbers({ reading: { scale, view } }: Relation, { parts }: Conflict["instance"]): boolean {
  return scale !== 1 && scale !== 100 && parts.every((part) => unitOf(view.region, part) === "");
}

/** The relation as a finding and a report print it. */
export function statedRelation({ reading: { form }, origin, agreeing, missing }: Relation, text: string): StatedRelation {
  return { operator: form, text, origin, agreeing, of: agreeing + missing };
}

/** How far the rounding of the parts could move the result; counts leave no doubt. */
function doubtOf({ range }: CheckedInstance, stated: string, asShown: (text: string) => string): Report["data"][string] {
  if (!range || isOneNumber(range)) return { ja: "", en: "" };
  const unit = /[%％]$/.test(stated) ? "%" : "";
  const [low, high] = [asShown(range[0]), asShown(range[1])];
  return {
    ja: `（数値の丸めを考えても${low}〜${high}${unit}）`,
    en: ` (between ${low} and ${high}${unit} even if the inputs are rounded)`,
  };
}

function unroundedOf({ exact, computed }: CheckedInstance, expected: string, asShown: (text: string) => string): string | undefined {
  const text = unroundedText(exact, computed, expected);
  return text === undefined ? undefined : asShown(text);
}

/** Ends that differ by no more than their own rounding outward. */
function isOneNumber([low, high]: readonly [string, string]): boolean {
  const digits = (low.split(".")[1] ?? "").length;
  return Number(high) - Number(low) < 1.5 * 10 ** -digits;
}

/** How many figures of like lines follow the same calculation. */
function supportOf({ agreeing, missing }: Relation): Report["data"][string] {
  const all = agreeing + missing;
  if (agreeing === 0 && all <= 1) return { ja: "ほかの場所には同じ計算がありません", en: "No other place shows this calculation" };
  return {
    ja: `同じ計算を当てはめた${all}か所のうち${agreeing}か所が合います`,
    en: `${agreeing} of ${all} places hold under this calculation`,
  };
}

/** The innermost heading of the line that the result stands in. */
function labelOf({ reading: { view, aggregate } }: Relation, k: number): string {
  const { region, byColumn } = view;
  const own = view.label(aggregate).text;
  const across = byColumn ? region.rowLabel(Math.floor(k / region.width)).text : region.columnLabel(k % region.width).text;
  return own !== "" ? own : across;
}

/** The names and periods that indicators' rows give to cells. */
export class CellNames {
  private readonly rows = new Map<string, { readonly name: string; readonly reading: TableReading }>();

  constructor(readings: readonly TableReading[]) {
    for (const reading of readings) {
      const { sheet } = reading.table;
      for (const { row, name } of [...reading.indicators, ...reading.summaries]) {
        const key = `${sheet.name}\n${row}`;
        if (!this.rows.has(key)) this.rows.set(key, { name: name.value, reading });
      }
    }
  }

  /** The role of the cell's column in the table that it stands in. */
  roleAt({ sheet, row, column }: CellAddress): ColumnRole | undefined {
    const role = this.rows.get(`${sheet}\n${row}`)?.reading.table.columns.find(({ index }) => index === column)?.role;
    return role === "other" ? undefined : role;
  }

  /** The indicator's name and period for a result: from the table that the cell stands in, else from the stub. */
  of({ reading: { view } }: Relation, k: number, cell: CellAddress): { indicator: string; period: string | undefined } {
    const known = this.rows.get(`${cell.sheet}\n${cell.row}`);
    const column = known?.reading.table.columns.find(({ index }) => index === cell.column);
    if (known && column) return { indicator: known.name, period: column.period?.end };
    const { region, byColumn } = view;
    const [down, across] = [region.rowLabel(Math.floor(k / region.width)), region.columnLabel(k % region.width)];
    const outer = down.group.replaceAll("|", " ");
    return { indicator: byColumn ? down.text : `${outer} ${across.text}`.trim(), period: undefined };
  }
}
