import { rowHoles, type HoleGroup, type RowHole } from "../facts/rowHoles";
import { evidenceOf } from "../findings/evidence";
import type { Report } from "../findings/finding";
import type { Column } from "../tables/table";
import { defineRule } from "./rule";

type MessageId = "hole" | "nameless" | "holes" | "years" | "unmarked";

/** More holes of one kind in one table are a habit, about which one question is enough. */
const HABIT = 2;
const NAMED = 3;

/**
 * A row leaves out what the other rows of its table state: the rating beside an actual and its target, the baseline, the name, a number, unit or source; or the
 * last years of a plan in which other rows mark years without a target. Not meant are cells of which missing-actual, missing-rate and missing-target speak.
 */
export const incompleteRow = defineRule<MessageId>({
  id: "incomplete-row",
  severity: "query",
  title: { ja: "行の記載漏れ", en: "Row incomplete" },
  messages: {
    hole: {
      ja: "「{name}」の「{column}」が{shown}です。ほかの{filled}行には書かれています。書き漏れでなければ、理由が分かるようにしてください。",
      en: "“{column}” of “{name}” is {shown}, while {filled} other rows state it. Please fill it in, or say why there is none.",
    },
    nameless: {
      ja: "この行には数値がありますが、「{column}」が{shown}です。何の値か分かるように名前を書いてください。",
      en: "This row states figures, but its “{column}” is {shown}. Please enter the name, so that readers know what the figures are.",
    },
    holes: {
      ja: "「{column}」が空いている行が{count}行あります（{names}）。ほかの{filled}行には書かれています。書き漏れがないか確かめてください。",
      en: "“{column}” is left out in {count} rows ({names}), while {filled} other rows state it. Please check whether anything was forgotten.",
    },
    years: {
      ja: "「{name}」の目標値は一部の年が空欄ですが、ほかの行は目標のない年を「{sign}」で示しています。書き漏れでなければ同じ記号を入れてください。",
      en: "“{name}” leaves years without a target blank, while other rows mark them with {sign}. Please fill in the target, or the same sign where none is meant.",
    },
    unmarked: {
      ja: "目標値の一部の年が空欄の行が{count}行あります（{names}）。ほかの行は目標のない年を「{sign}」で示しています。書き漏れでなければ同じ記号を入れてください。",
      en: "{count} rows leave years without a target blank ({names}), while other rows mark them with {sign}. Please fill in the targets, or the same sign where none is meant.",
    },
  },
  *check({ readings }) {
    for (const reading of readings) {
      for (const group of rowHoles(reading)) {
        const [first] = group.holes;
        if (group.holes.length > HABIT && first) yield reportOn(group, first, group.sign === undefined ? "holes" : "unmarked");
        else for (const hole of group.holes) yield reportOn(group, hole, messageOf(group));
      }
    }
  },
});

function messageOf({ column, sign }: HoleGroup): MessageId {
  if (sign !== undefined) return "years";
  return column.role === "indicator" ? "nameless" : "hole";
}

function reportOn({ column, holes, filled, sign }: HoleGroup, hole: RowHole, message: MessageId): Report<MessageId> {
  const { indicator, result, cell, text, beside } = hole;
  const isOne = message === "hole" || message === "nameless" || message === "years";
  return {
    message,
    cell,
    indicator: isOne ? indicator.name.value : "",
    period: result?.period?.end,
    data: {
      name: indicator.name.value,
      column: headingOf(column),
      shown: text.trim() === "" ? { ja: "空欄", en: "empty" } : { ja: `「${text.trim()}」`, en: text.trim() },
      filled: String(filled),
      count: String(holes.length),
      names: namesOf(holes),
      sign: sign ?? "",
    },
    evidence: [{ cell, role: column.role, text }, ...(isOne ? evidenceOf(...beside) : elsewhere(holes, hole, column))],
  };
}

function elsewhere(holes: readonly RowHole[], first: RowHole, column: Column): Report["evidence"] {
  return holes.filter((hole) => hole !== first).map(({ cell, text }) => ({ cell, role: column.role, text }));
}

function headingOf({ header }: Column): string {
  return header.value.replace(/\s+/g, " ").trim();
}

function namesOf(holes: readonly RowHole[]): string {
  const names = holes.slice(0, NAMED).map(({ indicator }) => indicator.name.value);
  return names.join(", ") + (holes.length > NAMED ? ", …" : "");
}
