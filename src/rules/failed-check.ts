import type { ExplainedCheck } from "../diagnosis/behindChecks";
import type { Conflict } from "../diagnosis/conflict";
import { accusedCell, causesOf, figureSuspectText, fixesOf, formulaFix, formulaSuspectText, suspectsOf } from "../findings/accusation";
import type { Evidence, Report, Wording } from "../findings/finding";
import { compare } from "../measures/decimal";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import type { Cell, Workbook } from "../sheet/workbook";
import { defineRule } from "./rule";

/**
 * A cell by which the workbook checks itself (照合, 検算, "Check to …", the difference to another sheet) shows a number that is not nothing, or NG. The document
 * contradicts itself by its own word. What a few rounded digits make is asked about, and so is what no word calls a check.
 */
export const failedCheck = defineRule({
  id: "failed-check",
  severity: "error",
  title: { ja: "照合欄の不一致", en: "Check of the workbook fails" },
  messages: {
    number: {
      ja: "照合欄「{label}」は0になるはずですが、{stated}になっています。この欄が比べている数値（{sides}）のどこかが違っています。{suspect}もとの数値と集計の範囲を確かめてください。",
      en: "The check “{label}” should come to nothing but shows {stated}. One of the figures that it compares ({sides}) is not right.{suspect} Please check the figures behind them and the ranges that they add up.",
    },
    unnamed: {
      ja: "「{label}」に{stated}が残っています。ここで比べている数値（{sides}）は一致するはずのものではありませんか。{suspect}もとの数値と集計の範囲を確かめてください。",
      en: "“{label}” leaves {stated} between figures that seem meant to agree ({sides}).{suspect} Please check the figures behind them and the ranges that they add up, or say why something is left.",
    },
    word: {
      ja: "照合欄「{label}」が「{stated}」になっています。この欄が比べている数値（{sides}）が合っていません。{suspect}もとの数値と集計の範囲を確かめてください。",
      en: "The check “{label}” says “{stated}”: the figures that it compares ({sides}) do not agree.{suspect} Please check the figures behind them and the ranges that they add up.",
    },
    typed: {
      ja: "照合欄「{label}」が「{stated}」になっています。この欄には数式がなく、何と比べたかはこのファイルからは分かりません。同じ行の数値と照合先を確かめてください。",
      en: "The check “{label}” says “{stated}”. It holds no formula, so this file does not tell what was compared. Please check the figures beside it against what they were compared with.",
    },
  },
  *check({ workbook, ownChecks, conflicts, ledger }) {
    for (const explained of ownChecks) {
      const { check } = explained;
      if (conflicts.some((conflict) => conflict.sure && tellsOf(conflict, explained))) {
        for (const { cell } of [check, ...explained.settles]) ledger.doubt(cell, "error");
        continue;
      }
      const told = report(explained, workbook);
      if (told.verdict) ledger.record(check.cell, check.sides, told.verdict);
      for (const { cell } of [check, ...explained.settles]) ledger.doubt(cell, told.severity ?? "error");
      yield told;
    }
  },
});

/** Whether a calculation that does not hold is told already with the same repair of the same cell: then the check fails for it. */
function tellsOf(conflict: Conflict, { odd, suspects, repairs }: ExplainedCheck): boolean {
  const [accused, own] = [accusedCell(conflict), odd?.cell ?? accusedCell({ suspects })];
  if (!own || accused?.sheet !== own.sheet || a1(accused) !== a1(own)) return false;
  const [mine, other] = [repairs[0], conflict.repairs[0]];
  if (odd) return conflict.formula?.formula === odd.expected;
  return mine !== undefined && other !== undefined && compare(mine.value, other.value) === 0;
}

function report(explained: ExplainedCheck, { sheets }: Workbook): Report<"number" | "unnamed" | "word" | "typed"> {
  const { check, settles, odd } = explained;
  const { cell, label, text, kind, calculated, unnamed, sides } = check;
  const sheetOf = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const cellAt = (at: CellAddress): Cell | undefined => sheetOf.get(at.sheet)?.rows[at.row]?.[at.column];
  const evidenceAt = (at: CellAddress): Evidence => ({ cell: at, role: "other", text: cellAt(at)?.text ?? "" });
  const compared = sides.map(evidenceAt);
  const accused = odd?.cell ?? accusedCell(explained);
  return {
    message: unnamed && kind === "number" ? "unnamed" : calculated ? kind : "typed",
    // Whoever wrote a comment on a check that fails knows why.
    severity: check.remarked ? "info" : isSure(explained) ? "error" : "query",
    cell: accused ?? cell,
    indicator: label,
    data: {
      label: accused || label === "" ? `${label} (${a1(cell)})`.trim() : label,
      stated: text,
      sides: [...compared.map((side) => told(side, cell)), ...numbersIn(check.equality)].join(" · ") || `=${cellAt(cell)?.formula ?? ""}`,
      suspect: suspectText(explained),
    },
    evidence: [{ cell, role: "other", text }, ...compared, ...settles.map((other) => evidenceAt(other.cell))],
    ...(!unnamed && { verdict: "impossible" as const }),
    stated: text,
    suspects: suspectsOf(explained),
    causes: causesOf(explained),
    fixes: odd ? [formulaFix(odd.cell, odd.text, odd.expected)] : fixesOf(explained, []),
  };
}

/** The numbers that a formula holds figures against: 1, where weights must add up to it. */
function numbersIn(equality: ExplainedCheck["check"]["equality"]): string[] {
  const differences = equality?.toNumber ? equality.differences : [];
  return differences.flatMap((tree) => (tree.kind === "operation" && tree.right.kind === "value" ? [String(tree.right.value)] : []));
}

/** A formula out of line that also makes a check fail is no chance, even where no word calls it a check. */
function isSure({ check: { calculated, small, unnamed }, odd }: ExplainedCheck): boolean {
  return calculated && !small && (!unnamed || odd !== undefined);
}

function suspectText({ odd, ...figures }: ExplainedCheck): Wording {
  return odd ? formulaSuspectText(odd.cell, odd.text, odd.formula, odd.expected) : figureSuspectText(figures);
}

function told({ cell, text }: Evidence, { sheet }: CellAddress): string {
  return `${cell.sheet === sheet ? "" : `${cell.sheet}!`}${a1(cell)} ${text}`.trim();
}
