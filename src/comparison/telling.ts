import { quoted } from "../findings/evidence";
import type { Evidence, Wording } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import { absolute, sign, toText, type Decimal } from "../measures/decimal";
import { squeeze } from "../parse/fold";
import type { Quantity } from "../parse/quantity";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import type { ColumnRole } from "../tables/table";
import type { Comparison, Steps } from "./change";
import type { Observation, ObservedRole } from "./listing";
import type { Slot } from "./slots";

/** A wording with nothing in it. */
export const NOTHING: Wording = { ja: "", en: "" };

const OWN: Wording = { ja: "この資料", en: "this document" };

const ROLES: Readonly<Record<ObservedRole, Wording>> = {
  baseline: { ja: "基準値", en: "baseline" },
  target: { ja: "目標値", en: "target" },
  actual: { ja: "値", en: "figure" },
  whole: { ja: "全体の値", en: "whole" },
  rate: { ja: "達成率", en: "rate" },
  total: { ja: "合計", en: "total" },
  average: { ja: "平均", en: "average" },
  rating: { ja: "評価", en: "rating" },
  other: { ja: "値", en: "figure" },
};

/** What sentences call the two documents: the other one and that of the finding, and which of them is the older. Within one workbook they are known by their sheets. */
export function documentNames(comparison: Comparison): { other: Wording; own: Wording; before: Wording; after: Wording } {
  const { kind, earlierTables, place, reversed } = comparison;
  const [table = place] = earlierTables;
  const isEdition = kind === "edition";
  const other = isEdition ? editionName(table, place) : otherName(comparison);
  const own = isEdition ? editionName(place, table) : OWN;
  return reversed ? { other, own, before: own, after: other } : { other, own, before: other, after: own };
}

function otherName({ kind, document = "", reversed }: Comparison): Wording {
  if (reversed) return { ja: `新しい資料（${document}）`, en: `the newer document (${document})` };
  return kind === "plan"
    ? { ja: `計画（${document}）`, en: `the plan (${document})` }
    : { ja: `前回の資料（${document}）`, en: `the previous document (${document})` };
}

/** An edition by its sheet or, where both stand on one, by the cell at which its table begins. */
function editionName(table: CellAddress, beside: CellAddress): Wording {
  return table.sheet === beside.sheet
    ? { ja: `${a1(table)}からの表`, en: `the table at ${a1(table)}` }
    : { ja: `シート「${table.sheet}」`, en: `sheet "${table.sheet}"` };
}

/** The two figures, the older one first, as a sentence quotes them. */
export function figurePair({ reversed }: Comparison, { earlier, current }: Slot): { old: string; now: string } {
  const [a, b] = [figureWords(earlier), figureWords(current)];
  return reversed ? { old: b, now: a } : { old: a, now: b };
}

function figureWords({ figure, slot }: Observation): string {
  if (figure.value.others && slot !== "") return squeeze(figure.text);
  return figure.value.quantity ? quoted(figure) : squeeze(figure.text);
}

/** "R5年度の目標値", "the target for R5". */
export function slotName({ current, period }: Slot): Wording {
  const role = ROLES[current.role];
  if (!period) return role;
  const time = squeeze(period.text);
  return { ja: `${time}の${role.ja}`, en: `${role.en} for ${time}` };
}

/** The two changes to the figure beside: by what was published, and by what stands now. */
export function stepWords(steps: Steps | undefined): Wording {
  const quantity = steps?.beside.figure.value.quantity;
  if (!steps || !quantity) return NOTHING;
  const time = squeeze(steps.beside.period?.text ?? "");
  const [published, restated] = [changeText(steps.published, quantity), changeText(steps.restated, quantity)];
  return {
    ja: `${time}の${quoted(steps.beside.figure)}との差は、公表時の値では${published.ja}、直した値では${restated.ja}です。`,
    en: ` The change between it and ${quoted(steps.beside.figure)} for ${time} is ${published.en} by the figure as published and ${restated.en} as restated.`,
  };
}

function changeText(change: Decimal, { unit, unitKind }: Quantity): Wording {
  const mark = sign(change) < 0 ? "-" : sign(change) > 0 ? "+" : "±";
  const digits = grouped(toText(absolute(change)));
  if (unitKind === "percent") return { ja: `${mark}${digits}ポイント`, en: `${mark}${digits} points` };
  return { ja: `${mark}${digits}${unit}`, en: `${mark}${digits}${unit === "" ? "" : ` ${unit}`}` };
}

function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

/** Cells of both documents as evidence: first that of the finding's own document, then that of the other. */
export function evidenceOfSlots({ document }: Comparison, slots: readonly Slot[]): Evidence[] {
  return slots.flatMap(({ earlier, current }) => [figureEvidence(current.figure), figureEvidence(earlier.figure, document)]);
}

function figureEvidence({ cell, column, text }: Figure, document?: string): Evidence {
  return { cell, role: column.role, text, ...(document !== undefined && { document }) };
}

/** A cell that only says something, such as a name, as evidence. */
export function textEvidence(cell: CellAddress, role: ColumnRole, text: string, document?: string): Evidence {
  return { cell, role, text, ...(document !== undefined && { document }) };
}
