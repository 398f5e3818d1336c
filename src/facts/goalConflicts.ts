import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import { readProjects, type Project, type ProjectText } from "../indicators/readProjects";
import { sameUnit } from "../indicators/sameUnit";
import { compare } from "../measures/decimal";
import { fold } from "../parse/fold";
import { parsePrinted } from "../parse/parsePrinted";
import type { Quantity } from "../parse/quantity";
import type { Cited } from "../sheet/address";

/** A target that the words of a project name otherwise than the cells of its indicator. */
export interface StatedGoal {
  readonly indicator: Indicator;
  readonly text: Cited<string>;
  /** As the words say it: 2,000時間. */
  readonly stated: string;
  readonly targets: readonly Figure[];
}

/** A project that is listed again in other words. */
export interface Reworded {
  readonly project: Project;
  readonly original: Project;
  readonly kind: ProjectText["kind"];
  readonly text: Cited<string>;
  readonly other: Cited<string>;
  /** True where figures differ, and not only words. */
  readonly figures: boolean;
}

const TIME = /(?:令和|平成|[RH]\s?)\d+(?:年度?)?|\d+(?:年度?|月|日)/g;
const FIGURE = "(\\d[\\d,.]*(?:百万|千|万|億)?[^\\s\\d、。,.()「」をとに]{0,6}?)";
const AIMED = new RegExp(`${FIGURE}(?:以上|以下|程度|\\(累計\\))*(?:とすること)?[をと](?:目標|目指)`, "g");
const NAMED = new RegExp(`目標値?[:は]${FIGURE}(?=[)）。、]|$)`, "g");
const AIMED_EN = /(?:target|goal|aim)s? (?:is|are|of|:)? ?(\d[\d,.]*\s?%?)/gi;

/** The goals in words that no target of their indicator bears out. A goal for any of its years will do. */
export function statedGoals(reading: TableReading): StatedGoal[] {
  const projects = new Map(readProjects(reading.table).map((project) => [project.row, project]));
  if (projects.size === 0) return [];
  return reading.indicators.flatMap((indicator) => {
    const goals = projects.get(indicator.row)?.texts.filter(({ kind }) => kind === "goal") ?? [];
    const targets = indicator.targets.filter(({ value }) => value.quantity);
    return goals.flatMap(({ text }) =>
      goalsIn(text.value).flatMap(({ stated, quantity }) => {
        const alike = targets.filter(({ value }) => value.quantity && sameUnit(value.quantity, quantity));
        const isTold = alike.some(({ value }) => value.quantity && compare(value.quantity.value, quantity.value) === 0);
        return alike.length > 0 && !isTold ? [{ indicator, text, stated, targets: alike }] : [];
      }),
    );
  });
}

function goalsIn(words: string): { readonly stated: string; readonly quantity: Quantity }[] {
  const text = fold(words);
  const plain = text.replace(/\s/g, "");
  const found = [...plain.matchAll(AIMED), ...plain.matchAll(NAMED), ...text.matchAll(AIMED_EN)].map((match) => match[1] ?? "");
  return found.flatMap((stated) => {
    const { quantity } = parsePrinted(stated);
    return quantity ? [{ stated, quantity }] : [];
  });
}

/** The projects that are listed again (再掲) with a goal or a result that the original does not have. A row that is listed again for another indicator has its own goal. */
export function rewordedProjects(reading: TableReading): Reworded[] {
  const projects = readProjects(reading.table);
  const numbered = new Map(projects.flatMap((project) => (project.number === "" ? [] : [[project.number, project] as const])));
  const rated = new Map(reading.indicators.map((indicator) => [indicator.row, indicator.key]));
  return projects.flatMap((project) => {
    const original = project.original === undefined ? undefined : numbered.get(project.original);
    if (!original || rated.get(project.row) !== rated.get(original.row)) return [];
    return project.texts.flatMap(({ kind, text }) => {
      const other = original.texts.find((one) => one.kind === kind)?.text;
      if (!other || bare(text.value) === bare(other.value)) return [];
      return [{ project, original, kind, text, other, figures: figuresIn(text.value) !== figuresIn(other.value) }];
    });
  });
}

function bare(text: string): string {
  return fold(text).replace(/[\s、。,.・]/g, "");
}

/** The figures of the words without years and dates: 令和5年度 says when, not how many. */
function figuresIn(text: string): string {
  const counted = fold(text).replace(TIME, " ");
  return (counted.match(/\d[\d,.]*/g) ?? [])
    .map((digits) => digits.replace(/[,.]+$/, "").replaceAll(",", ""))
    .sort()
    .join(" ");
}
