import type { CellAddress, Indicator, Review, Wording } from "../src/index";
import { canBeSame, observed } from "./restatedFigures";

/** An indicator that only one of two tables has, or that seems to have got another name. */
export interface ChangedIndicator {
  readonly rule: "new-indicator" | "missing-indicator" | "renamed-indicator";
  readonly indicator: string;
  /** Where it stands in the current table; undefined for one that is missing there. */
  readonly cell: CellAddress | undefined;
  readonly message: Wording;
}

/** What has become of the indicators of a previous table, told by their names. */
export function changedIndicators(previous: Review, current: Review): readonly ChangedIndicator[] {
  const [before, now] = [indicatorsOf(previous), indicatorsOf(current)];
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, indicator]) => indicator);
  const added = [...now].filter(([key]) => !before.has(key)).map(([, indicator]) => indicator);
  const renamed = pairsOf(added, gone);
  return [
    ...added.map((indicator) => renamedTo(indicator, renamed.get(indicator)) ?? newHere(indicator)),
    ...gone.filter((indicator) => ![...renamed.values()].includes(indicator)).map(missingHere),
  ];
}

function indicatorsOf({ tables }: Review): ReadonlyMap<string, Indicator> {
  const all = tables.flatMap(({ reading }) => reading.indicators).filter(({ reprint }) => !reprint);
  return new Map(all.map((indicator) => [indicator.key, indicator]));
}

/** Indicators under a new name with those under an old one, where two figures or more are the same, none is not, and no other would do. */
function pairsOf(added: readonly Indicator[], gone: readonly Indicator[]): ReadonlyMap<Indicator, Indicator> {
  const pairs = new Map<Indicator, Indicator>();
  for (const indicator of added) {
    const [like, ...others] = gone.filter((other) => isAlike(indicator, other));
    if (!like || others.length > 0) continue;
    if (added.filter((other) => isAlike(other, like)).length === 1) pairs.set(indicator, like);
  }
  return pairs;
}

const FEWEST_FIGURES = 2;

function isAlike(one: Indicator, other: Indicator): boolean {
  const figures = observed(other);
  const verdicts = observed(one).flatMap(({ role, period, figure }) => {
    const like = figures.find((each) => each.role === role && each.period?.start === period?.start && each.period?.end === period?.end);
    return like ? (canBeSame(figure.value.quantity, like.figure.value.quantity) ?? []) : [];
  });
  return verdicts.length >= FEWEST_FIGURES && verdicts.every(Boolean);
}

function renamedTo(indicator: Indicator, former: Indicator | undefined): ChangedIndicator | undefined {
  if (!former) return undefined;
  const [is, was] = [indicator.name.value, former.name.value];
  return {
    rule: "renamed-indicator",
    indicator: is,
    cell: indicator.name.cell,
    message: {
      ja: `前回の表の「${was}」と値が同じです。指標名が「${is}」に変わったようです。`,
      en: `It has the same figures as "${was}" in the previous table: the indicator seems to have been renamed.`,
    },
  };
}

function newHere({ name }: Indicator): ChangedIndicator {
  return {
    rule: "new-indicator",
    indicator: name.value,
    cell: name.cell,
    message: { ja: "前回の表にない指標です。", en: "The previous table does not have this indicator." },
  };
}

function missingHere({ name }: Indicator): ChangedIndicator {
  return {
    rule: "missing-indicator",
    indicator: name.value,
    cell: undefined,
    message: { ja: "前回の表にあった指標が、この表にありません。", en: "The previous table has this indicator, and this one does not." },
  };
}
