import { forwardRef, type JSX } from "react";
import type { IndicatorOverview, TableOverview } from "../checking/overview";
import { useWords } from "../paneContext";
import { clipped } from "./clipped";

/** More bars than these are no overview. */
export const MOST_BARS = 60;

const WIDTH = 288;
const ROW = 54;
/** Bars end here for 100 %; beyond is room for the arrow of what goes over it. */
const FULL = 268;

interface Props {
  readonly overview: TableOverview;
  readonly title: string;
}

/** A bar per indicator: how much of the target is reached, where it stood before, and honestly what is missing or beyond. */
export const BulletChart = forwardRef<SVGSVGElement, Props>(function BulletChart({ overview, title }, ref) {
  const indicators = overview.indicators.slice(0, MOST_BARS);
  const height = indicators.length * ROW;
  return (
    <svg ref={ref} className="k-chart" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-label={title}>
      {indicators.map((indicator, place) => (
        <Bullet key={place} indicator={indicator} top={place * ROW} />
      ))}
    </svg>
  );
});

function Bullet({ indicator, top }: { indicator: IndicatorOverview; top: number }): JSX.Element {
  const { overview: words } = useWords();
  const { name, actual, target, rate, previous, instead, isUnchanged } = indicator;
  const figures = [actual && `${words.actual} ${actual}`, target && `${words.target} ${target}`];
  const aside = isUnchanged ? words.notUpdated : "";
  return (
    <g transform={`translate(0 ${top})`}>
      <title>{`${name}: ${rate ? rate.text : words.missing(instead)}`}</title>
      <text x="0" y="12" className="k-chart-name">
        {clipped(name, 226)}
      </text>
      <text x={WIDTH} y="12" textAnchor="end" className="k-chart-rate">
        {rate?.text ?? "—"}
      </text>
      <rect x="0" y="18" width={FULL} height="10" className="k-chart-ground" />
      {rate ? <Bar value={rate.value} /> : <rect x="0" y="18" width={FULL} height="10" className="k-chart-missing" />}
      {previous && <line x1={along(previous.value)} x2={along(previous.value)} y1="15" y2="31" className="k-chart-previous" />}
      <line x1={FULL} x2={FULL} y1="15" y2="31" className="k-chart-target" />
      <text x="0" y="43" className="k-chart-facts">
        {clipped(rate ? figures.filter(Boolean).join("  ") : words.missing(instead), aside === "" ? WIDTH : WIDTH - 52)}
      </text>
      <text x={WIDTH} y="43" textAnchor="end" className="k-chart-facts">
        {aside}
      </text>
    </g>
  );
}

function Bar({ value }: { value: number }): JSX.Element {
  const end = along(value);
  return (
    <>
      <rect x="0" y="20" width={end} height="6" className="k-chart-bar" />
      {value > 100 && <path d={`M ${FULL + 6} 18 l 8 5 l -8 5 z`} className="k-chart-beyond" />}
    </>
  );
}

function along(percent: number): number {
  return (Math.min(Math.max(percent, 0), 100) / 100) * FULL;
}
