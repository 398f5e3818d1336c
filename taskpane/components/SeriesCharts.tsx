import type { JSX } from "react";
import { a1 } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import type { IndicatorOverview } from "../checking/overview";
import type { IndicatorSeries, SeriesPoint } from "../checking/series";
import { usePane } from "../paneContext";
import { useOverviewWords } from "./useOverviewWords";
import { useWords } from "./useWords";

const WIDTH = 132;
const HEIGHT = 52;
const MARGIN = 7;

interface Props {
  readonly indicators: readonly IndicatorOverview[];
  readonly doubtOf: (cell: SeriesPoint["cell"]) => CheckedFinding | undefined;
}

/** A small chart per indicator of three periods and more, each on a scale of its own; it leads to the cell of its last figure. */
export function SeriesCharts({ indicators, doubtOf }: Props): JSX.Element | null {
  const words = useOverviewWords();
  const shown = indicators.flatMap(({ name, series }) => (series ? [{ name, series }] : []));
  const [first] = shown;
  if (!first) return null;
  const isOfOne = shown.every(({ series }) => series.of === first.series.of);
  return (
    <>
      <h3 className="k-subtitle">{isOfOne ? words.seriesOf[first.series.of] : words.seriesTitle}</h3>
      <ul className="k-multiples">
        {shown.map(({ name, series }, place) => (
          <li key={place}>
            <SeriesChart name={name} series={series} doubtOf={doubtOf} />
          </li>
        ))}
      </ul>
      <p className="k-hint">{words.seriesLegend}</p>
    </>
  );
}

interface ChartProps extends Pick<Props, "doubtOf"> {
  readonly name: string;
  readonly series: IndicatorSeries;
}

function SeriesChart({ name, series: { of, points }, doubtOf }: ChartProps): JSX.Element | null {
  const { watching } = usePane();
  const words = useOverviewWords();
  const { goTo } = useWords();
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return null;
  const doubts = points.map(({ cell }) => doubtOf(cell) !== undefined);
  const said = points.map(({ period, text }, place) => `${period} ${text}${doubts[place] ? ` (${words.inDoubt})` : ""}`).join(", ");
  return (
    <button
      type="button"
      className="k-multiple"
      aria-label={`${name}, ${words.seriesOf[of]}: ${said}. ${goTo(a1(last.cell))}`}
      onClick={() => void watching.goTo(last.cell)}
    >
      <span className="k-multiple-name">{name}</span>
      <Line points={points} doubts={doubts} />
      <span className="k-multiple-ends">
        <span>{first.period}</span>
        <span>{last.period}</span>
      </span>
      <span className="k-multiple-ends k-multiple-figures">
        <span>{first.text}</span>
        <strong>{last.text}</strong>
      </span>
      {doubts.includes(true) && <span className="k-word k-word-error">{words.inDoubt}</span>}
    </button>
  );
}

function Line({ points, doubts }: { points: readonly SeriesPoint[]; doubts: readonly boolean[] }): JSX.Element {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (place: number): number => MARGIN + (place / (points.length - 1)) * (WIDTH - 2 * MARGIN);
  const up = (value: number): number => HEIGHT - MARGIN - (high === low ? 0.5 : (value - low) / (high - low)) * (HEIGHT - 2 * MARGIN);
  return (
    <svg className="k-multiple-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <polyline className="k-multiple-line" points={values.map((value, place) => `${across(place)},${up(value)}`).join(" ")} />
      {values.map((value, place) => {
        const [x, y] = [across(place), up(value)];
        return doubts[place] ? (
          <path key={place} className="k-multiple-doubt" d={`M ${x - 4} ${y - 4} l 8 8 M ${x - 4} ${y + 4} l 8 -8`} />
        ) : (
          <circle key={place} className="k-multiple-point" cx={x} cy={y} r="3" />
        );
      })}
    </svg>
  );
}
