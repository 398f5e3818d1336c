import { markdownTable } from "../layouts/markdownTable";
import { injectionKinds } from "./injections";
import { measureInjections, type InjectionScore, type InjectionScores } from "./measureInjections";
import { measurePublished, type PublishedScore } from "./measurePublished";
import { shapes } from "./shapes";

const SEED = 11;
const PER = 3;

/** The section of docs/accuracy.md on documents that are held against each other: the same text for the same code. */
export function comparisonSection(): string[] {
  const published = measurePublished();
  const made = measureInjections(SEED, PER);
  return [
    "## Documents held against each other",
    "",
    ...summary(published, made),
    "",
    "Made by `npm run -s accuracy -- --comparison`.",
    "",
    "### The published documents",
    "",
    "What 002 says otherwise than 000, and 003 otherwise than its plan 001, is worked out from the tables by a script of its own in exact arithmetic (`scripts/accuracy/comparison/expectedChanges.ts`). Expected are findings by rule and cell; unexpected are findings of the same rules that the script does not name.",
    "",
    ...markdownTable(
      ["documents", "expected", "found", "unexpected", "errors"],
      published.map(({ documents, expected, missed, unexpected, errors }) => [
        documents,
        ...[expected.length, expected.length - missed.length, unexpected.length, errors].map(String),
      ]),
      1,
    ),
    "",
    "### Made documents with one change",
    "",
    `Documents of ${shapes.length} shapes in Japanese and English are made and published again: in another notation, in half of the cases with rows moved and in half with the years rolled on by one. Such a document must give no finding. Then one thing is changed. It is found where a rule of its kind speaks of the indicator; besides counts findings on other indicators; a false error is one at a figure that is not wrong.`,
    "",
    ...markdownTable(
      ["shape", "", "said on clean ones", "changes", "found", "share", "besides", "false errors"],
      shapes.map(({ name, says }) => [
        name,
        says,
        String(made.clean.filter(({ shape }) => shape === name).reduce((sum, { findings }) => sum + findings.length, 0)),
        ...cells(made.injections.filter(({ shape }) => shape === name)),
      ]),
      2,
    ),
    "",
    ...markdownTable(
      ["change", "changes", "found", "share", "besides", "false errors"],
      [
        ...injectionKinds.map((kind) => [kind, ...cells(made.injections.filter((score) => score.kind === kind))]),
        ["**all**", ...cells(made.injections)],
      ],
      1,
    ),
  ];
}

function summary(published: readonly PublishedScore[], { injections, clean }: InjectionScores): string[] {
  const sum = (count: (score: PublishedScore) => number): number => published.reduce((total, score) => total + count(score), 0);
  const [expected, missed] = [sum((score) => score.expected.length), sum((score) => score.missed.length)];
  const [number, found, share, , errors] = cells(injections);
  return [
    `- Published documents: ${expected - missed} of ${expected} expected findings in all forms, ${sum((score) => score.unexpected.length)} unexpected, ${sum((score) => score.errors)} errors.`,
    `- Made documents: **${found}** of ${number} changes found (**${share}**), ${errors} false errors; ${clean.reduce((total, { findings }) => total + findings.length, 0)} findings on ${clean.length} documents that only say the same in another way.`,
  ];
}

function cells(scores: readonly InjectionScore[]): [string, string, string, string, string] {
  const found = scores.filter((score) => score.found).length;
  const total = (count: (score: InjectionScore) => number): string => String(scores.reduce((sum, score) => sum + count(score), 0));
  const share = scores.length === 0 ? "–" : `${((100 * found) / scores.length).toFixed(1)} %`;
  return [String(scores.length), String(found), share, total((score) => score.besides), total((score) => score.falseErrors)];
}
