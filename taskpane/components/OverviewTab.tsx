import { Button, Link } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { a1Range, type CellAddress } from "../../src/index";
import type { TableOverview } from "../checking/overview";
import { usePane, usePaneState, useWords } from "../paneContext";
import { isExplained } from "../state/findingRecord";
import { EVERYTHING } from "../state/findingGroups";
import { isSameCell } from "../state/marks";
import { BulletChart, MOST_BARS } from "./BulletChart";
import { savePng, saveSvg, type Heading } from "./saveDrawing";
import { SeverityIcon } from "./Severity";

/** For each table with rates: its average and how it moved, and one bar per indicator. */
export function OverviewTab(): JSX.Element {
  const { overview: words } = useWords();
  const overviews = useOverviews();
  if (!overviews) return <p className="k-none">{words.loading}</p>;
  if (overviews.length === 0) return <p className="k-none">{words.none}</p>;
  return (
    <>
      {overviews.map((overview) => (
        <OverviewCard key={overview.table} overview={overview} />
      ))}
    </>
  );
}

/** Asked for when it is looked at, and again after each check. Undefined until it is there. */
function useOverviews(): readonly TableOverview[] | undefined {
  const { checker } = usePane();
  const { result } = usePaneState();
  const [overviews, setOverviews] = useState<readonly TableOverview[]>();
  useEffect(() => {
    let isCurrent = true;
    const take = (next: readonly TableOverview[]): void => {
      if (isCurrent) setOverviews(next);
    };
    if (result) checker.overview().then(take, () => take([]));
    else take([]);
    return () => {
      isCurrent = false;
    };
  }, [checker, result]);
  return overviews;
}

function OverviewCard({ overview }: { overview: TableOverview }): JSX.Element {
  const { result } = usePaneState();
  const words = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const table = result?.tables.find(({ id }) => id === overview.table);
  const title = table ? table.title || words.untitledTable(table.sheet, a1Range(table.range)) : "";
  const average = useAverage(overview);
  const save = (write: (svg: SVGSVGElement, heading: Heading) => void): void => {
    if (drawing.current) write(drawing.current, { title, lines: average ? [average.name, `${average.text} ${average.said}`] : [] });
  };
  return (
    <section className="k-table">
      <h2>{title}</h2>
      <Average overview={overview} />
      {overview.average && <AverageDoubt cell={overview.average.cell} />}
      <BulletChart overview={overview} title={words.overview.figure(title)} ref={drawing} />
      {overview.indicators.length > MOST_BARS && <p className="k-hint">{words.overview.first(MOST_BARS, overview.indicators.length)}</p>}
      <p className="k-hint">{words.overview.legend}</p>
      <div className="k-foot">
        <Button size="small" onClick={() => save(saveSvg)}>
          {words.overview.svg}
        </Button>
        <Button size="small" onClick={() => save((svg, heading) => void savePng(svg, heading))}>
          {words.overview.png}
        </Button>
      </div>
    </section>
  );
}

/** The average in words: what it is of, what it says, how it moved. */
function useAverage({
  average,
  period = "",
}: TableOverview): { readonly name: string; readonly text: string; readonly said: string } | undefined {
  const { overview: words } = useWords();
  if (!average) return undefined;
  const { name, text, change } = average;
  const said = change === undefined ? words.noPrevious : change === "0" || change === "0.0" ? words.unchanged : words.change(change);
  return { name: `${name} ${period}`.trim(), text, said };
}

function Average({ overview }: { overview: TableOverview }): JSX.Element | null {
  const average = useAverage(overview);
  if (!average) return null;
  return (
    <p className="k-average">
      <span className="k-label">{average.name}</span>
      <strong>{average.text}</strong>
      <span>{average.said}</span>
    </p>
  );
}

/** Says that the average beside it does not follow from the rates, and leads to what is said of it. */
function AverageDoubt({ cell }: { cell: CellAddress }): JSX.Element | null {
  const { store, watching } = usePane();
  const state = usePaneState();
  const { result } = state;
  const { overview: words } = useWords();
  const finding = result?.findings.find((one) => one.rule === "average-mismatch" && isSameCell(one.cell, cell));
  if (!finding || isExplained(finding, state)) return null;
  const show = (): void => {
    store.dispatch({ type: "filter", filter: EVERYTHING });
    store.dispatch({ type: "set", tab: "findings", current: finding.id });
    void watching.goTo(finding.cell);
  };
  return (
    <p className="k-doubt">
      <SeverityIcon severity={finding.severity} />
      <Link as="button" onClick={show}>
        {words.mismatch}
      </Link>
    </p>
  );
}
