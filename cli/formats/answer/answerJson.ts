import type { ListedFigure, Outcome } from "../../../src/index";
import type { AnswerCommand } from "../../command";
import { printableJson } from "../../../hosts/file/report/printable";
import type { AnsweredFile } from "../../work/job";

/** The same for programs: docs/report-formats.md says what the keys mean. */
export function answerJson(done: AnsweredFile, { list, path, language }: AnswerCommand, ruleset: string): string {
  const { head, report, followed, changes, troubles } = done;
  const count = (outcome: Outcome): number => followed.filter((one) => one.outcome === outcome).length;
  const unasked = changes?.changed.filter(({ before }) => !before.asked);
  const content = {
    format: "kensan-answer",
    version: 1,
    ruleset,
    language,
    list: { path: list, file: head.file, sha256: head.sha256, date: head.date, ruleset: head.ruleset },
    submission: { path, sha256: report.sha256 },
    notices: [...(report.notices ?? []), ...troubles],
    findings: followed.map(({ entry, outcome, note = null }) => {
      const { rule, severity, sheet, cell, indicator, period, message, state, reason, by, date } = entry;
      return { outcome, note, rule, severity, sheet, cell, indicator, period, message, state, reason, by, date };
    }),
    // null: not known, since the list holds no figures.
    changes: changes
      ? {
          unasked: unasked?.map(({ before, after }) => ({ indicator: after.name, before: placed(before), after: placed(after) })),
          asked: changes.changed.length - (unasked?.length ?? 0),
          gone: changes.gone.map((figure) => ({ indicator: figure.name, ...placed(figure) })),
          added: changes.added.map((figure) => ({ indicator: figure.name, ...placed(figure) })),
        }
      : null,
    summary: {
      settled: count("settled"),
      open: count("open"),
      cameBack: count("came-back"),
      new: count("new"),
      unasked: unasked?.length ?? null,
    },
  };
  return `${printableJson(JSON.stringify(content, null, 2))}\n`;
}

function placed({ sheet, cell, text }: ListedFigure) {
  return { sheet, cell, text };
}
