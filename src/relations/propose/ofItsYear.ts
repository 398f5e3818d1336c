import type { LineLabel } from "../../words/lineLabel";

/** A calendar year as written: 2024年, 2024, 令和6年, r6. A business year may begin in the year before. */
const YEAR = /^((19|20)\d\d|(令和|平成|[rh])(\d+|元))年?$/;

/**
 * Of lines above a total or a mean of one year those of that year, where others stand among them: 2024年平均 takes no 2023年12月 that stands first as the base of
 * the changes. The year stands in the first line of it: 2024年1月, 2月, 3月. None where all are of one year.
 */
export function ofItsYear(own: LineLabel, lines: readonly number[], label: (line: number) => LineLabel): readonly number[] {
  const year = yearOf(own);
  if (year === undefined || own.periods.length !== 1) return [];
  let current: string | undefined;
  const those = lines.filter((line) => {
    const { periods } = label(line);
    if (periods.length > 0) current = yearOf(label(line)) ?? current;
    return current === year;
  });
  return those.length < lines.length ? those : [];
}

function yearOf({ periods }: LineLabel): string | undefined {
  return periods
    .find((period) => YEAR.test(period))
    ?.replace("年", "")
    .replace("令和", "r")
    .replace("平成", "h");
}
