import { forwardRef, useId, type JSX, type KeyboardEvent } from "react";
import { a1 } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import type { IndicatorOverview } from "../checking/overview";
import { usePane, usePaneState } from "../paneContext";
import { useOverviewWords } from "./useOverviewWords";
import { bulletRows, factFoot, heightOf, nameFoot, type BulletRow, type BulletWords } from "./bulletLayout";
import { useWords } from "./useWords";

/** More bars than these are no overview. */
export const MOST_BARS = 60;

interface Props {
  readonly indicators: readonly IndicatorOverview[];
  readonly title: string;
  readonly width: number;
  readonly isShare: boolean;
  readonly doubtOf: (indicator: IndicatorOverview) => CheckedFinding | undefined;
}

/** A bar per indicator: how much of the target is reached, where it stood before, and honestly what is missing, beyond or in doubt. A bar leads to its cell. */
export const BulletChart = forwardRef<SVGSVGElement, Props>(function BulletChart({ indicators, title, width, isShare, doubtOf }, ref) {
  const words = useBulletWords(isShare);
  const hatch = useId().replace(/[^a-z0-9]/gi, "");
  const rows = bulletRows(indicators, width, doubtOf, words);
  const height = heightOf(rows);
  return (
    <svg ref={ref} className="k-chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title} onKeyDown={moveAmongBars}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="k-chart-hatch-ground" />
          <rect width="3" height="6" className="k-chart-hatch" />
        </pattern>
      </defs>
      {rows.map((row, place) => (
        <Bullet key={place} row={row} width={width} hatch={hatch} words={words} isTabStop={place === 0} />
      ))}
    </svg>
  );
});

function useBulletWords(isShare: boolean): BulletWords {
  const words = useOverviewWords();
  const { severity: severities, role } = useWords();
  const { language } = usePaneState();
  return {
    facts: ({ rate, actual, target, change, isUnchanged, instead }) =>
      rate
        ? [
            ...(actual ? [`${isShare ? role.part : words.actual} ${actual}`] : []),
            ...(target ? [`${isShare ? role.whole : words.target} ${target}`] : []),
            ...(isUnchanged ? [words.notUpdated] : change ? [words.change(change.text)] : []),
          ]
        : [words.missing(instead)],
    doubt: ({ severity, title }) => words.doubtful(severities[severity], title[language]),
  };
}

/** Arrows go from bar to bar; Tab passes them all. */
function moveAmongBars(event: KeyboardEvent<SVGSVGElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const bars = [...event.currentTarget.querySelectorAll<SVGGElement>("[data-bar]")];
  const next = bars[bars.findIndex((bar) => bar === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface BulletProps {
  readonly row: BulletRow;
  readonly width: number;
  readonly hatch: string;
  readonly words: BulletWords;
  readonly isTabStop: boolean;
}

function Bullet({ row, width, hatch, words, isTabStop }: BulletProps): JSX.Element {
  const { watching } = usePane();
  const { goTo } = useWords();
  const { indicator, doubt, top, names, facts, doubts, height } = row;
  const { name, rate, cell } = indicator;
  const go = (): void => void watching.goTo(cell);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go();
  };
  const said = [`${name} ${rate?.text ?? ""}`.trim(), ...words.facts(indicator), ...(doubt ? [words.doubt(doubt)] : []), goTo(a1(cell))];
  return (
    <g
      transform={`translate(0 ${top})`}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      data-bar={a1(cell)}
      aria-label={said.join(". ")}
      className="k-bullet"
      onClick={go}
      onKeyDown={onKeyDown}
    >
      <rect x="0" y="0" width={width} height={height - 6} className="k-chart-target-area" />
      {names.map((line, place) => (
        <text key={place} x="0" y={nameFoot(place)} className="k-chart-name">
          {line}
        </text>
      ))}
      <text x={width} y={nameFoot(0)} textAnchor="end" className="k-chart-rate">
        {rate?.text ?? "—"}
      </text>
      <Bar row={row} hatch={hatch} />
      {facts.map((line, place) => (
        <text key={place} x="0" y={factFoot(row, place)} className="k-chart-facts">
          {line}
        </text>
      ))}
      {doubt && <Warning y={factFoot(row, facts.length) - 4} />}
      {doubts.map((line, place) => (
        <text key={place} x="15" y={factFoot(row, facts.length + place)} className="k-chart-facts k-chart-doubt">
          {line}
        </text>
      ))}
    </g>
  );
}

/** A disc with a mark in it, unlike the triangle of the period before. */
function Warning({ y }: { y: number }): JSX.Element {
  return (
    <>
      <circle cx="6" cy={y} r="5.5" className="k-chart-warning" />
      <path d={`M 6 ${y - 3.5} v 4 M 6 ${y + 2} v 1.5`} className="k-chart-warning-mark" />
    </>
  );
}

/** The bar on its ground, with a triangle where the indicator stood before and a line at the target: they differ in shape, too. */
function Bar({ row: { indicator, doubt, bar: top, full }, hatch }: { row: BulletRow; hatch: string }): JSX.Element {
  const { rate, previous } = indicator;
  const along = (percent: number): number => (Math.min(Math.max(percent, 0), 100) / 100) * full;
  return (
    <>
      <rect x="0" y={top + 5} width={full} height="10" className="k-chart-ground" />
      {!rate && <rect x="0" y={top + 5} width={full} height="10" className="k-chart-missing" />}
      {rate && (
        <rect
          x="0"
          y={top + 7}
          width={along(rate.value)}
          height="6"
          className={doubt ? "k-chart-bar k-chart-doubtful" : "k-chart-bar"}
          {...(doubt && { fill: `url(#${hatch})` })}
        />
      )}
      {rate && rate.value > 100 && <path d={`M ${full + 6} ${top + 5} l 8 5 l -8 5 z`} className="k-chart-beyond" />}
      <line x1={full} x2={full} y1={top + 2} y2={top + 18} className="k-chart-target" />
      {previous && <path d={`M ${along(previous.value)} ${top + 13} l 4.5 7 l -9 0 z`} className="k-chart-previous" />}
    </>
  );
}
