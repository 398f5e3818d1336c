import { scaleOutliers, type ScaleOutlier } from "../facts/scaleOutliers";
import { beyondRanges, type BeyondRange } from "../facts/beyondRange";
import { lostSigns, type LostSign } from "../facts/lostSigns";
import { unsignedChanges, type UnsignedChange } from "../facts/unsignedChanges";
import { cellsOf } from "../diagnosis/conflictsOf";
import { evidenceOf, quoted } from "../findings/evidence";
import { regionFigure } from "../findings/regionFigure";
import { restatedCell, restatedFigure } from "../findings/figureText";
import type { Fix, Report } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import { scaleByTen } from "../measures/decimal";
import type { CellAddress } from "../sheet/address";
import { defineRule } from "./rule";

type MessageId = "digits" | "unit" | "sign" | "unsigned" | "range";

/**
 * Baseline, targets and actuals of one row are of one size. A figure that is ten times as large or small as all of them, or is given in 万 among 百万, has
 * probably a digit too many or too few, or another unit. Growth is no slip: small numbers, a low start and shares that reach 100 % stay quiet. A cost that stands without the minus that all others of its line have is asked about too, and so is a
 * change without a sign among others that have one. A score outside of the range that its heading names is wrong.
 */
export const scaleOutlier = defineRule<MessageId>({
  id: "scale-outlier",
  severity: "query",
  title: { ja: "桁・符号が合わない", en: "Out of scale or sign with its row" },
  messages: {
    digits: {
      ja: "「{name}」の{figure}は、同じ行のほかの値（{others}）と桁が違います。{fitting}なら釣り合います。桁か単位を確かめてください。",
      en: "{figure} of “{name}” is out of scale with the other figures of its row ({others}); {fitting} would fit. Please check the digits or the unit.",
    },
    unit: {
      ja: "「{name}」の{figure}は、同じ行のほかの値（{others}）と単位の桁が違います。{fitting}なら釣り合います。単位を確かめてください。",
      en: "{figure} of “{name}” is out of scale with the other figures of its row ({others}); in their unit, {fitting}, it would fit. Please check the unit.",
    },
    sign: {
      ja: "「{name}」のほかの値（{others}）はすべてマイナスですが、{figure}だけ符号がありません。マイナスの付け忘れでないか確かめてください。",
      en: "All other figures of “{name}” ({others}) are negative, but {figure} has no minus sign. Please check whether it was lost.",
    },
    unsigned: {
      ja: "「{name}」のほかの値（{others}）にはすべて符号がありますが、{figure}だけ符号がありません。増減の向きを確かめてください。",
      en: "All other figures of “{name}” ({others}) have a sign, but {figure} has none. Please check which way it went.",
    },
    range: {
      ja: "「{name}」は{low}から{high}までの値のはずですが、{figure}になっています。桁を確かめてください。",
      en: "“{name}” runs from {low} to {high}, but {figure} is printed. Please check the digits.",
    },
  },
  *check({ readings, checks, regions, relations, conflicts, ledger }) {
    const wrong = new Set(conflicts.flatMap(cellsOf).map(keyOf));
    const isBorneOut = (cell: CellAddress): boolean => relations.judged(cell).some(({ instance: { state } }) => state === "holds");
    const asked = [
      ...lostSigns(regions).map((lost) => signReport("sign", lost)),
      ...unsignedChanges(regions)
        .map((change) => signReport("unsigned", change))
        .filter(({ cell }) => !isBorneOut(cell)),
      ...beyondRanges(regions).map(rangeReport),
    ];
    for (const report of asked) {
      if (wrong.has(keyOf(report.cell))) continue;
      ledger.doubt(report.cell, report.severity ?? "query");
      yield report;
    }
    for (const [place, reading] of readings.entries()) {
      const again = checks[place];
      if (again) for (const outlier of scaleOutliers(reading, again)) yield reportOn(outlier);
    }
  },
});

function reportOn({ indicator, result, figure, others, power, fitting, like }: ScaleOutlier): Report<MessageId> {
  // The digits of the cell stay where only its unit is another: 32万枚 becomes 32百万枚.
  const text = like ? restatedFigure(like, fitting) : restatedFigure(figure, fitting);
  const after = like ? undefined : restatedCell(figure, scaleByTen(figure.value.quantity?.value ?? fitting, power));
  return {
    message: like ? "unit" : "digits",
    cell: figure.cell,
    indicator: indicator.name.value,
    period: result?.period?.end ?? figure.column.period?.end,
    data: { name: indicator.name.value, figure: quoted(figure), others: listed(others), fitting: text },
    evidence: evidenceOf(figure, ...others),
    stated: quoted(figure),
    expected: text,
    ...(after !== undefined && { fixes: [fixOf(figure, after, text)] }),
  };
}

function rangeReport({ region, k, name, range: { low, high } }: BeyondRange): Report<MessageId> {
  const figure = regionFigure(region, k);
  return {
    message: "range",
    severity: "error",
    cell: figure.cell,
    indicator: name,
    period: figure.column.period?.end,
    data: { name, figure: quoted(figure), low: String(low), high: String(high) },
    evidence: evidenceOf(figure),
    stated: quoted(figure),
  };
}

function signReport(message: "sign" | "unsigned", { region, k, name, others: places }: LostSign | UnsignedChange): Report<MessageId> {
  const figure = regionFigure(region, k);
  const others = places.map((place) => regionFigure(region, place));
  return {
    message,
    cell: figure.cell,
    indicator: name,
    period: figure.column.period?.end,
    data: { name, figure: quoted(figure), others: listed(others) },
    evidence: evidenceOf(figure, ...others),
    stated: quoted(figure),
  };
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function listed(others: readonly Figure[]): string {
  return [...new Set(others.map(quoted))].join(" · ");
}

function fixOf({ cell, text }: Figure, after: string, fitting: string): Fix {
  return { label: { ja: `${fitting}にする`, en: `Change to ${fitting}` }, safe: false, edits: [{ cell, before: text, after }] };
}
