import { evidenceOf, quoted } from "../findings/evidence";
import type { Evidence } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Roadmap } from "../indicators/indicator";
import { sign } from "../measures/decimal";
import { fold } from "../parse/fold";
import { defineRule } from "./rule";

type MessageId = "missing" | "no-number" | "negative" | "outside-term";

/** A dash and words that say that nothing is spent: no budget, but a clear statement. */
const NO_COST = /ゼロ予算|予算なし|事業費なし|なし|無し|zero|none|no cost/i;

/**
 * The budget of a project is a number of 0 or more, and its year lies in the project's term. A dash or ゼロ予算 says that there is none and is fine;
 * a form without a budget field is not asked for one.
 */
export const roadmapBudget = defineRule<MessageId>({
  id: "roadmap-budget",
  severity: "query",
  title: { ja: "事業費の欠落・不備", en: "Budget missing or unusable" },
  messages: {
    missing: {
      ja: "「{name}」の「{header}」が空欄です。金額を記入してください（ないときは 0 か「-」と書いてください）。",
      en: '"{header}" of "{name}" is empty. Please enter the amount (0 or "-" where there is none).',
    },
    "no-number": {
      ja: "「{name}」の「{header}」は「{text}」で、金額として読めません。数字で記入するか、決まる時期を書き添えてください。",
      en: '"{header}" of "{name}" says "{text}", which is no amount. Please enter a number, or when it will be known.',
    },
    negative: {
      ja: "「{name}」の「{header}」が負の金額（{text}）です。符号を確かめてください。",
      en: '"{header}" of "{name}" is negative ({text}). Please check the sign.',
    },
    "outside-term": {
      ja: "「{header}」の年度は、「{name}」の期間（{start}～{end}）の外です。事業費の年度か期間を確かめてください。",
      en: 'The year of "{header}" lies outside the term of "{name}" ({start} to {end}). Please check the year of the budget or the term.',
    },
  },
  *check({ readings, ledger }) {
    for (const { roadmap } of readings) {
      const { budget, budgetHeader, start, end } = roadmap ?? {};
      if (!roadmap || !budget || !budgetHeader) continue;
      if (budget.value.quantity) ledger.record(budget.cell, [], "exact");
      const message = budgetProblem(roadmap, budget);
      if (!message) continue;
      const about = message === "outside-term" ? [start, end] : [];
      yield {
        message,
        cell: message === "outside-term" ? budgetHeader.cell : budget.cell,
        indicator: roadmap.name.value,
        period: budget.column.period?.end,
        data: {
          name: roadmap.name.value,
          header: budgetHeader.value,
          text: quoted(budget),
          start: start?.value ?? "",
          end: end?.value ?? "",
        },
        evidence: [
          ...evidenceOf(budget),
          ...about.flatMap((term): Evidence[] => (term ? [{ cell: term.cell, role: "period", text: term.value }] : [])),
        ],
      };
    }
  },
});

function budgetProblem(roadmap: Roadmap, budget: Figure): MessageId | undefined {
  const { kind, quantity } = budget.value;
  if (kind === "blank") return "missing";
  if (!quantity) return kind === "several" || saysNothing(budget) ? undefined : "no-number";
  if (sign(quantity.value) < 0) return "negative";
  return isOutsideTerm(budget, roadmap) ? "outside-term" : undefined;
}

function saysNothing({ value: { marker }, text }: Figure): boolean {
  return marker === "nil" || marker === "not-applicable" || NO_COST.test(fold(text));
}

/** Whether the year in the budget's header lies before the start or after the end. */
function isOutsideTerm(budget: Figure, { start, end }: Roadmap): boolean {
  const year = budget.column.period;
  if (!year) return false;
  const [from, to] = [start?.period, end?.period];
  return (from !== undefined && year.end < from.start) || (to !== undefined && year.start > to.end);
}
