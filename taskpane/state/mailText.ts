import { a1, coverageHeadline, stateWords, type Language } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import { numbered } from "../strings/counts";
import { FIRST_WORDS } from "../strings/firstWords";
import { WORDS } from "../strings/words";
import { findingGroups } from "./findingGroups";
import { knownOf } from "./findingRecord";
import type { PaneState } from "./paneState";

type Told = Pick<PaneState, "result" | "record" | "filter" | "language">;

/** A finding as plain text: where, what, how it is calculated, how to put it right, and what was said of it. */
export function findingText(finding: CheckedFinding, state: Told): string {
  const { language } = state;
  const words = WORDS[language];
  const { cell, severity, indicator, message, computation, unrounded, expected, fixes = [] } = finding;
  const lines = [`${bracketed(words.severity[severity], language)} ${cell.sheet}!${a1(cell)} ${indicator}`.trim(), message[language]];
  if (computation !== undefined && expected !== undefined)
    lines.push(`${words.detail.calculation}: ${computation} = ${unrounded === undefined ? "" : `${unrounded} → `}${expected}`);
  const shown = (text: string): string => (text === "" ? words.detail.empty : text);
  for (const { edits } of fixes) {
    const changes = edits.map((edit) => `${a1(edit.cell)} ${shown(edit.before)} → ${shown(edit.after)}`);
    lines.push(`${words.detail.fix}: ${changes.join(", ")}`);
  }
  const entry = knownOf(finding, state)?.entry;
  if (entry) lines.push(`${words.dismissal.state}: ${stateWords[entry.state][language]}${entry.reason === "" ? "" : ` (${entry.reason})`}`);
  const [first = "", ...others] = lines.map(oneLine);
  return [first, ...others.map((line) => `  ${line}`)].join("\n");
}

/** The list as it is shown, under what is known of the whole: ready to be sent. */
export function listText(state: Told, workbook: string | undefined): string {
  const { result, language } = state;
  if (!result) return "";
  const words = WORDS[language];
  const groups = findingGroups(state);
  const shown = groups.flatMap(({ findings }) => findings);
  const counts = (["error", "query", "info"] as const)
    .map((severity) => `${words.severity[severity]} ${numbered(shown.filter((one) => one.severity === severity).length)}`)
    .join(language === "ja" ? "、" : ", ");
  const parts = groups.map(({ table, findings }) =>
    [`■ ${oneLine(table?.title ?? findings[0]?.title[language] ?? "")}`, ...findings.map((finding) => findingText(finding, state))].join(
      "\n",
    ),
  );
  const head = [
    ...(workbook === undefined ? [] : [workbook]),
    coverageHeadline(result.coverage)[language],
    `${FIRST_WORDS[language].tabs.findings}: ${counts}`,
  ];
  return `${head.join("\n")}\n\n${parts.join("\n\n")}\n`;
}

function bracketed(word: string, language: Language): string {
  return language === "ja" ? `【${word}】` : `[${word}]`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
