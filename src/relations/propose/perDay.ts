import { findPeriod } from "../../parse/parsePeriod";
import { notesOf } from "../../regions/notes";
import { dayRateSaid, namesDays, namesPeople, saysLeap } from "../../words/dayWords";
import { CHANGE_ROLES, RATE_ROLES } from "../../words/lineRole";
import { fitOf } from "../equation";
import { PER_DAY_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import { formulaProposals } from "./formulaProposal";
import type { Ground, Proposal } from "./proposal";

const YEAR = 365;
const LEAP_YEAR = 366;
const NEAR = 0.02;
const LOOKED_AT = 4;
const AGREEING = 2;
const MOST_LINES = 40;
/** What stands between the years of a note: R1とR5は366日. */
const YEARS_BETWEEN = /[とや、，,・&]|及び|および|\band\b/;

/** What stands for each day: the line, what it is counted from and among whom, and what units multiply it by. */
interface DayRate {
  readonly aggregate: number;
  readonly parts: readonly number[];
  readonly scale: number;
}

/**
 * Amounts of a year for each day, or for each person and day: 排出量 ÷ 人口 ÷ 365, in grams of tonnes. Years of 366 days are read apart, as a part of the same relation: those that a
 * note names, or that the figures show where a leap day may fall in the year.
 */
export function* perDayProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES) return;
  const rates = lines.filter((line) => dayRateSaid(view.label(line).text) !== undefined);
  if (rates.length === 0) return;
  const days = lines.filter((line) => namesDays(view.label(line).text));
  if (days.length > 0) yield* byPrintedDays(ground, rates, days);
  if (days.length > 1) return;
  const [printed] = days;
  const leap = printed === undefined ? new LeapYears(ground) : new PrintedDays(ground, printed);
  for (const aggregate of rates) {
    if (printed !== undefined && dayRateSaid(view.label(aggregate).text)?.perPerson !== true) continue;
    const found = partsOf(ground, aggregate).flatMap((parts): DayRate[] => {
      const scale = shownScale(ground, aggregate, parts);
      return scale === undefined ? [] : [{ aggregate, parts, scale }];
    });
    for (const rate of found) yield* proposalsOf(ground, rate, leap);
  }
}

/** Where a line counts the days, they are what is divided by. */
function* byPrintedDays(ground: Ground, rates: readonly number[], days: readonly number[]): Iterable<Proposal> {
  const [under, ...more] = days;
  if (under === undefined || more.length > 0) return;
  for (const aggregate of rates) {
    if (aggregate === under) continue;
    const overs = partsOf(ground, aggregate).flatMap(([over = -1, ...others]) => (others.length > 0 || over === under ? [] : [over]));
    const prior = PER_DAY_PRIORS.said - PER_DAY_PRIORS.price - Math.log2(Math.max(1, overs.length)) / 2;
    for (const over of overs)
      yield* formulaProposals(ground, { aggregate, parts: [over, under], formula: { form: "ratio", scale: 1 }, prior, said: false });
  }
}

function partsOf({ lines, view, kinds }: Ground, aggregate: number): (readonly number[])[] {
  const amounts = lines.filter((line) => line !== aggregate && kinds.get(line) !== "percent" && !RATE_ROLES.has(view.label(line).role));
  const people = amounts.filter((line) => namesPeople(view.label(line).text));
  const counted = amounts.filter((line) => dayRateSaid(view.label(line).text) === undefined);
  if (dayRateSaid(view.label(aggregate).text)?.perPerson !== true) return counted.map((line) => [line]);
  return counted.flatMap((over) => people.flatMap((under) => (over === under ? [] : [[over, under]])));
}

/** The power of ten that the first figures show beside the days of a year: tonnes in grams, thousands of cubic metres in litres. */
function shownScale({ view, observations }: Ground, aggregate: number, [over = -1, under]: readonly number[]): number | undefined {
  const { value, half } = view.region;
  const shown = new Map<number, number>();
  for (const observation of observations.slice(0, LOOKED_AT)) {
    const k = view.at(aggregate, observation);
    const amount =
      (value[view.place(over, observation)] ?? NaN) / (under === undefined ? 1 : (value[view.place(under, observation)] ?? NaN));
    const times = ((value[k] ?? NaN) * YEAR) / amount;
    const power = Math.round(Math.log10(times));
    if (!(Math.abs(times / 10 ** power - 1) < NEAR + (half[k] ?? 0) / Math.abs(value[k] ?? 1)) || Math.abs(power) > 9) continue;
    const count = (shown.get(power) ?? 0) + 1;
    if (count >= AGREEING) return 10 ** power;
    shown.set(power, count);
  }
  return undefined;
}

function* proposalsOf(ground: Ground, rate: DayRate, leap: YearLengths): Iterable<Proposal> {
  const { aggregate, parts, scale } = rate;
  const prior = PER_DAY_PRIORS.said - PER_DAY_PRIORS.price;
  for (const days of [YEAR, LEAP_YEAR]) {
    const made = acrossProposal(
      ground,
      {
        form: parts.length === 1 ? "multiple" : "ratio",
        scale: scale / days,
        aggregate,
        parts,
        prior,
        said: false,
        key: () => `perDay${scale}|${ground.view.id}.${[aggregate, ...parts].join()}`,
      },
      days === YEAR ? `${aggregate}|f` : `${aggregate}|leap`,
    );
    const holds = (by: number, observation: number): boolean =>
      made
        .instances([observation])
        .some(({ k, parts: x }) => fitOf({ form: made.form, scale: scale / by, k, parts: x }, ground.view.region).fit === "holds");
    // How people and amounts have changed is not shared out among each other.
    const isLevel = (one: number): boolean => !CHANGE_ROLES.has(ground.view.observation(one).role);
    yield { ...made, instances: (among) => made.instances(among.filter((one) => isLevel(one) && leap.daysOf(one, holds) === days)) };
  }
}

/** How many days the year of an observation has; undefined where nothing says so. */
interface YearLengths {
  daysOf(observation: number, holds: (days: number, observation: number) => boolean): number | undefined;
}

/** As a line of the table prints it: 年間日数. */
class PrintedDays implements YearLengths {
  constructor(
    private readonly ground: Ground,
    private readonly line: number,
  ) {}

  daysOf(observation: number): number | undefined {
    const { view } = this.ground;
    const days = view.region.value[view.at(this.line, observation)];
    return days === YEAR || days === LEAP_YEAR ? days : undefined;
  }
}

/** As notes and the names of the years say it, and the figures where these leave it open. */
class LeapYears implements YearLengths {
  private readonly noted: ReadonlySet<number>;

  constructor(private readonly ground: Ground) {
    const notes = notesOf(ground.view.region).filter(saysLeap);
    this.noted = new Set(notes.flatMap((note) => note.split(YEARS_BETWEEN)).flatMap((part) => yearOf(part) ?? []));
  }

  /** Undefined where the year may be of either length and the figures fit neither. Rows without a year, as of towns, are of one year. */
  daysOf(observation: number, holds: (days: number, observation: number) => boolean): number | undefined {
    const { text } = this.ground.view.observation(observation);
    const year = yearOf(text);
    if (year === undefined) return this.daysOfMost(holds);
    if (this.noted.size > 0) return this.noted.has(year) ? LEAP_YEAR : YEAR;
    // A fiscal year has the leap day of the year after; a year that does not say may be one.
    const mayLeap = year % 4 === 3 || (year % 4 === 0 && findPeriod(text)?.kind !== "fiscal-year");
    return !mayLeap || holds(YEAR, observation) ? YEAR : holds(LEAP_YEAR, observation) ? LEAP_YEAR : undefined;
  }

  private daysOfMost(holds: (days: number, observation: number) => boolean): number {
    const { observations } = this.ground;
    const [plain, leap] = [YEAR, LEAP_YEAR].map((days) => observations.filter((one) => holds(days, one)).length);
    return (leap ?? 0) > (plain ?? 0) ? LEAP_YEAR : YEAR;
  }
}

function yearOf(text: string): number | undefined {
  const start = findPeriod(text)?.start ?? /\b(19|20)\d\d\b/.exec(text)?.[0];
  return start === undefined ? undefined : Number(start.slice(0, 4));
}
