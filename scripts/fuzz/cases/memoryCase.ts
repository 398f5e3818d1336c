import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { storedText } from "../../../hosts/storedText";
import type { Json } from "../../../hosts/host";
import { FIGURE_ROLES, findTables, rules } from "../../../src/index";
import type { Dice } from "../../functions/fuzz/printedCells";
import { cellText } from "./cellTexts";
import { changedBytes } from "./changedBytes";
import type { FuzzFile } from "./fuzzFile";
import { pickFile, type SeedFile } from "./seedFiles";

const ROLES = [...Object.keys(FIGURE_ROLES), "number", "indicator", "unit", "period", "note", "other", "constructor"];
const KINDS = "attainment share plan results roadmap headline toString".split(" ");

/** A sound workbook of the samples with memories that somebody made: of the right shape, or nearly. */
export function memoryCase(dice: Dice, files: readonly SeedFile[]): FuzzFile {
  const { name, bytes } = pickFile(dice, files);
  const text = storedText(spoiled(dice, memories(dice, name, bytes)));
  const stored = dice.happens(0.05) ? Buffer.from(changedBytes(Buffer.from(text), dice)).toString("utf8") : text;
  return { name, bytes, stored };
}

function memories(dice: Dice, name: string, bytes: Uint8Array): Json {
  return {
    settings: {
      staleTargetAbove: dice.pick([100, 120, 10_000, -1, 1e308]),
      missingRates: dice.pick(["ask", "zero", "skip"]),
      outlyingRates: dice.pick(["ask", "clip", "keep"]),
      ratingScale: dice.pick<Json>(["", "ABC", scale(dice)]),
      rulesOff: rules.filter(() => dice.happens(0.1)).map(({ id }) => id),
    },
    corrections: corrections(dice, name, bytes),
    pairs: Array.from({ length: dice.between(0, 3) }, () => pair(dice)),
    record: Array.from({ length: dice.between(0, 4) }, () => dismissal(dice)),
  };
}

const scale = (dice: Dice): Json =>
  Array.from({ length: dice.between(0, 5) }, (_, step) => ({
    label: dice.pick(["A", "B", "○", cellText(dice)]),
    from: dice.happens(0.8) ? String(100 - 20 * step) : cellText(dice),
  }));

function corrections(dice: Dice, name: string, bytes: Uint8Array): Json {
  return findTables(readWorkbook(bytes, name)).map((table): Json => {
    const { top, left, bottom, right } = table.range;
    const near = (place: number): number => Math.max(0, place + dice.pick([0, 0, 0, 1, -1, 3, -7, 200]));
    return {
      sheet: table.sheet.name,
      key: table.key,
      ...(dice.happens(0.1) && { ignored: dice.happens(0.5) }),
      ...(dice.happens(0.4) && { range: { top: near(top), left: near(left), bottom: near(bottom), right: near(right) } }),
      ...(dice.happens(0.4) && { headerRows: dice.pick([0, 1, 2, 3, 100]) }),
      ...(dice.happens(0.4) && { kind: dice.pick(KINDS) }),
      ...(dice.happens(0.7) && {
        columns: Array.from({ length: dice.between(0, 6) }, () => ({
          offset: dice.between(0, right - left + 2),
          ...(dice.happens(0.8) && { role: dice.pick(ROLES) }),
          ...(dice.happens(0.5) && { period: cellText(dice) }),
        })),
      }),
      ...(dice.happens(0.3) && {
        directions: { [cellText(dice)]: "decrease", 相談件数: dice.pick(["increase", "decrease", "keep", "up"]) },
      }),
    };
  });
}

const dismissal = (dice: Dice): Json => ({
  finding: `${dice.pick(rules).id}:${cellText(dice)}`,
  figures: cellText(dice),
  reason: cellText(dice),
  date: dice.pick(["2026-04-01", "", "x"]),
});

const pair = (dice: Dice): Json => ({
  earlier: { name: cellText(dice), sheet: cellText(dice), nth: dice.between(0, 2), of: 2 },
  current: { name: dice.pick(["相談件数", cellText(dice)]) },
  same: dice.pick([true, false, null]),
});

const ODD: readonly Json[] = [null, true, -1, 0.5, 1e308, "", "__proto__", [], {}, [[[]]], "x".repeat(300)];

/** The value, of which one or two fields are something else or gone. */
function spoiled(dice: Dice, value: Json): Json {
  if (dice.happens(0.06)) return dice.pick(ODD);
  if (Array.isArray(value)) return value.map((item: Json) => spoiled(dice, item));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(fields.flatMap(([key, item]) => (dice.happens(0.03) ? [] : [[key, spoiled(dice, item)]])));
}
