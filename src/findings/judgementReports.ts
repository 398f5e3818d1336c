import type { Basis, Mismatch } from "../ratings/judgement";
import { textOf } from "../ratings/amounts";
import type { ColumnRole } from "../tables/table";
import type { Way } from "../words/trendWords";
import type { Evidence, Fix, Report, Wording } from "./finding";

type MessageId = "by-legend" | "met-but-rated-unmet" | "unmet-but-rated-met" | "rank" | "trend";

const ORDERS = {
  descending: { ja: "高い順", en: "from the highest down" },
  ascending: { ja: "低い順", en: "from the lowest up" },
} satisfies Record<string, Wording>;

const WAYS = {
  up: { ja: "増えて", en: "went up" },
  down: { ja: "減って", en: "went down" },
} satisfies Record<Way, Wording>;

/** What is said of a word of judgement that the figures of its row do not bear out. */
export function judgementReport(mismatch: Mismatch): Report<MessageId> {
  const { set, judged, earned, figures, severity, basis } = mismatch;
  const [expected] = earned;
  const evidence = [{ cell: judged.cell, role: "rating" as const, text: judged.text }, ...evidenceOf(mismatch)];
  const fix = expected !== undefined && earned.length === 1 && !isFormula(mismatch) ? fixTo(judged.cell, judged.text, expected) : undefined;
  return {
    message: messageOf(basis),
    severity,
    cell: judged.cell,
    indicator: judged.name,
    data: { name: judged.name, rating: judged.text, ...dataOf(mismatch) },
    evidence,
    verdict: "impossible",
    stated: judged.text,
    suspects: [
      { cell: judged.cell, value: judged.text },
      ...figures.map((k) => ({ cell: { sheet: set.region.sheet.name, ...placeOf(mismatch, k) }, value: textOf(set.region, k) })),
    ],
    ...(expected !== undefined && earned.length === 1 && { expected }),
    ...(fix && { fixes: [fix] }),
  };
}

function messageOf(basis: Basis): MessageId {
  if (basis.kind === "scale") return "by-legend";
  if (basis.kind === "rank" || basis.kind === "trend") return basis.kind;
  return basis.met ? "met-but-rated-unmet" : "unmet-but-rated-met";
}

function dataOf({ set, judged, earned, figures, agreeing, basis }: Mismatch): Report["data"] {
  const [first = "", second = ""] = figures.map((k) => textOf(set.region, k));
  const count = String(agreeing);
  switch (basis.kind) {
    case "scale": {
      const { scale, heading, calculation } = basis;
      return { scale: scale.text, measure: heading, rate: calculation, earned: earned.join("/") || "—", count };
    }
    case "target":
      return { actual: first, target: second };
    case "rank": {
      const order = ORDERS[basis.descending ? "descending" : "ascending"];
      return { heading: basis.heading, figure: first, order, earned: earned.join("/"), count, rank: set.heading || judged.text };
    }
    case "trend":
      return { heading: basis.heading, figure: second ? `${first} → ${second}` : first, went: WAYS[basis.went], count };
  }
}

function evidenceOf({ set, figures, basis }: Mismatch): Evidence[] {
  const roles: ColumnRole[] = basis.kind === "rank" || basis.kind === "trend" ? [] : figures.length === 1 ? ["rate"] : ["actual", "target"];
  return figures.map((k, at) => {
    const { row, column } = set.region.place(k);
    return { cell: { sheet: set.region.sheet.name, row, column }, role: roles[at] ?? "other", text: textOf(set.region, k) };
  });
}

function placeOf({ set }: Mismatch, k: number): { row: number; column: number } {
  const { row, column } = set.region.place(k);
  return { row, column };
}

function isFormula({ set, judged: { cell } }: Mismatch): boolean {
  return set.region.sheet.rows[cell.row]?.[cell.column]?.formula !== undefined;
}

function fixTo(cell: Evidence["cell"], before: string, after: string): Fix {
  return {
    label: { ja: `「${before}」を「${after}」にする`, en: `Change "${before}" to "${after}"` },
    safe: false,
    edits: [{ cell, before, after }],
  };
}
