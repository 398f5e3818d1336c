import type { LineLabel } from "../../words/lineLabel";
import { plainPeriod, spanSaid } from "../../words/spanWords";
import type { Ground } from "./proposal";

/** The lines of the periods that the name of a total or a mean says that it is over: R3-R5平均 of R3, R4 and R5, 5年計 of the five years beside it. */
export function spannedPeriods({ view, words }: Ground, aggregate: number, list: readonly number[]): number[][] {
  const said = words ? spanSaid(view.label(aggregate).text) : undefined;
  if (!said) return [];
  return seriesIn(view.label(aggregate), list, (line) => view.label(line)).flatMap((series) => {
    if ("count" in said) return series.length === said.count ? [series] : [];
    const places = series.map((line) => plainPeriod(view.label(line).periods[0] ?? ""));
    const [from, to] = [places.indexOf(said.from), places.indexOf(said.to)];
    return from < 0 || to < 0 ? [] : [series.slice(Math.min(from, to), Math.max(from, to) + 1)];
  });
}

/** Lines of one measure, each of a period of its own. */
function seriesIn(own: LineLabel, list: readonly number[], label: (line: number) => LineLabel): number[][] {
  const series = new Map<string, number[]>();
  for (const line of list) {
    const { role, rest, group, periods, total, mean } = label(line);
    if (periods.length !== 1 || total || mean || label(line) === own) continue;
    const key = `${role}|${rest}|${group}`;
    series.set(key, [...(series.get(key) ?? []), line]);
  }
  return [...series.values()];
}
