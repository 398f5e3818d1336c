import { rewordedProjects, statedGoals, type Reworded, type StatedGoal } from "../facts/goalConflicts";
import { rowConflicts, type SaidOtherwise } from "../facts/prose/proseConflicts";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Evidence, Report, Wording } from "../findings/finding";
import type { Cited } from "../sheet/address";
import { defineRule } from "./rule";

type MessageId = "target" | "result" | "relisted" | "reworded";

const KINDS: Readonly<Record<Reworded["kind"], Wording>> = {
  goal: { ja: "目標", en: "goal" },
  result: { ja: "取組状況", en: "result" },
  outline: { ja: "概要", en: "outline" },
};

/**
 * What is said in words does not go with the cells of its row: a target in prose that is no target of the indicator, a result beside a target that is as in the cells, or a project that is listed again (再掲) with another goal or result than the original. We
 * ask, and do not judge: words may mean something else. Where only the wording differs it is an info.
 */
export const goalConflict = defineRule<MessageId>({
  id: "goal-conflict",
  severity: "query",
  title: { ja: "文章の目標・実績との食い違い", en: "Goal in words differs" },
  messages: {
    target: {
      ja: "「{name}」の目標は文章では「{stated}」とありますが、目標値の欄（{targets}）にその値がありません。文章か欄のどちらかを直してください。",
      en: 'The words on "{name}" name {stated} as the target, but none of its targets ({targets}) is that. Please correct the words or the cells.',
    },
    result: {
      ja: "「{name}」の実績は文章では「{stated}」とありますが、同じ行の実績（{actuals}）にその値がありません。目標は欄のとおりです。文章か欄のどちらかを直してください。",
      en: 'The words on "{name}" name {stated} as the result, but none of the actuals of its row ({actuals}) is that, though the target is as in the cells. Please correct the words or the cells.',
    },
    relisted: {
      ja: "「{name}」はNo{number}の再掲ですが、{kind}に書かれた数値が元の行と違います。同じ事業なら、そろえてください。",
      en: '"{name}" lists No. {number} again, but the figures in its {kind} are not those of the original row. If it is the same project, please align them.',
    },
    reworded: {
      ja: "「{name}」はNo{number}の再掲ですが、{kind}の文章が元の行と違います。片方だけ書き換えたのでないか確かめてください。",
      en: '"{name}" lists No. {number} again with another wording of its {kind}. Please check that not only one of the rows was rewritten.',
    },
  },
  *check({ readings }) {
    for (const reading of readings) {
      const goals = statedGoals(reading);
      for (const goal of goals) yield goalReport(goal);
      const asked = new Set(goals.map(({ text: { cell } }) => `${cell.row}:${cell.column}`));
      for (const said of rowConflicts(reading)) if (!asked.has(`${said.text.cell.row}:${said.text.cell.column}`)) yield rowReport(said);
      for (const reworded of rewordedProjects(reading)) yield rewordedReport(reworded);
    }
  },
});

function goalReport({ indicator, text, stated, targets }: StatedGoal): Report<MessageId> {
  const name = indicator.name.value;
  return {
    message: "target",
    cell: text.cell,
    indicator: name,
    data: { name, stated, targets: [...new Set(targets.map(quoted))].join(" · ") },
    evidence: [wordsOf(text), ...evidenceOf(...targets)],
    stated,
  };
}

function rowReport({ indicator, text, conflict: { role, stated, figures } }: SaidOtherwise): Report<MessageId> {
  if (role === "target") return goalReport({ indicator, text, stated, targets: figures });
  const name = indicator.name.value;
  return {
    message: "result",
    cell: text.cell,
    indicator: name,
    data: { name, stated, actuals: [...new Set(figures.map(quoted))].join(" · ") },
    evidence: [wordsOf(text), ...evidenceOf(...figures)],
    stated,
  };
}

function rewordedReport({ project, original, kind, text, other, figures }: Reworded): Report<MessageId> {
  return {
    message: figures ? "relisted" : "reworded",
    severity: figures ? "query" : "info",
    cell: text.cell,
    indicator: project.name.value,
    data: { name: project.name.value, number: original.number, kind: KINDS[kind] },
    evidence: [wordsOf(text), wordsOf(other)],
  };
}

function wordsOf({ value, cell }: Cited<string>): Evidence {
  return { cell, role: "note", text: value };
}
