import type { ChangedFigure, Followed, ListedFigure, Outcome } from "../../../src/index";
import { stateWords } from "../../../src/index";
import { answerWords } from "../../../hosts/file/report/answerWords";
import type { AnswerCommand } from "../../command";
import { indicatorText } from "../../../hosts/file/report/findingList/listItem";
import { listWords } from "../../../hosts/file/report/findingList/listWords";
import { printable } from "../../../hosts/file/report/printable";
import type { AnsweredFile } from "../../work/job";
import { words } from "../../../hosts/file/report/words";

/** What somebody must do something about comes first. */
const ORDER: readonly Outcome[] = ["open", "came-back", "new", "settled"];

const FIGURES_NAMED = 100;

/** What became of findings and figures, in sentences that can be pasted into a mail. */
export function answerText({ head, report, followed, changes, troubles }: AnsweredFile, { list, path, language }: AnswerCommand): string {
  const say = answerWords[language];
  const lines = [say.compared(printable(list), printable(head.file), head.date, printable(path))];
  if (head.sha256 === report.sha256) lines.push(say.sameFile);
  lines.push(...[...(report.notices ?? []), ...troubles].map((text) => words[language].notice(printable(text))));
  for (const outcome of ORDER) {
    const own = followed.filter((one) => one.outcome === outcome);
    lines.push("", say.headings[outcome](own.length), ...own.flatMap((one) => findingLines(one, language)));
  }
  if (!changes) return `${[...lines, "", say.unaskedUnknown].join("\n")}\n`;
  const unasked = changes.changed.filter(({ before }) => !before.asked);
  lines.push("", say.unasked(unasked.length), ...unasked.slice(0, FIGURES_NAMED).map((change) => changeLine(change)));
  if (unasked.length > FIGURES_NAMED) lines.push(`  ${words[language].more(unasked.length - FIGURES_NAMED)}`);
  lines.push(say.asked(changes.changed.length - unasked.length));
  if (changes.gone.length + changes.added.length > 0) {
    lines.push(say.notMatched(changes.gone.length, changes.added.length));
    lines.push(...named(say.gone, changes.gone), ...named(say.added, changes.added));
  }
  return `${lines.join("\n")}\n`;
}

function findingLines({ entry, note, outcome }: Followed, language: AnswerCommand["language"]): string[] {
  const [say, list] = [words[language], listWords[language]];
  const { severity, sheet, cell, state, reason, message } = entry;
  const status = [stateWords[state][language], ...(note ? [list.notes[note]] : [])].join(say.list);
  const head = `  ${list.severities[severity]}  ${printable(sheet)}!${cell}  ${indicatorText(entry, say)}${say.inBrackets(status)}`;
  return [
    head,
    ...(outcome === "settled" ? [] : [`    ${printable(message)}`]),
    ...(reason === "" ? [] : [`    ${list.columns.answer}: ${printable(reason)}`]),
  ];
}

function changeLine({ before, after }: ChangedFigure): string {
  return `  ${printable(after.sheet)}!${after.cell}  ${printable(after.name)}: ${printable(before.text)} → ${printable(after.text)}`;
}

function named(label: string, figures: readonly ListedFigure[]): string[] {
  const few = figures.slice(0, 5).map(({ sheet, cell, name, text }) => `${printable(sheet)}!${cell} ${printable(name)} ${printable(text)}`);
  return few.map((figure) => `  (${label}) ${figure}`);
}
