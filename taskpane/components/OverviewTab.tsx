import { Button, Link } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type JSX } from "react";
import { a1Range } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import type { TableOverview } from "../checking/overview";
import { usePane, usePaneState } from "../paneContext";
import { doubtsOf } from "../state/doubts";
import { EVERYTHING } from "../state/findingGroups";
import { BulletChart, MOST_BARS } from "./BulletChart";
import { ChoiceField } from "./ChoiceField";
import { ordered, ORDERS, type OverviewOrder } from "./overviewOrder";
import { savePng, saveSvg, type Heading } from "./saveDrawing";
import { SeriesCharts } from "./SeriesCharts";
import { SeverityIcon } from "./Severity";
import { useOverviewWords } from "./useOverviewWords";
import { useWords } from "./useWords";

/** For each table with rates: its average and how it moved, and one bar per indicator; where there are three periods and more, a small chart of each. */
export function OverviewTab(): JSX.Element {
  const words = useOverviewWords();
  const overviews = useOverviews();
  const [order, setOrder] = useState<OverviewOrder>("table");
  if (!overviews) return <p className="k-none">{words.loading}</p>;
  if (overviews.length === 0) return <p className="k-none">{words.none}</p>;
  return (
    <>
      <div className="k-pad">
        <ChoiceField
          label={words.order}
          value={order}
          choices={ORDERS.map((one) => ({ value: one, name: words.orders[one] }))}
          choose={(value) => setOrder(ORDERS.find((one) => one === value) ?? "table")}
        />
      </div>
      {overviews.map((overview) => (
        <OverviewCard key={overview.table} overview={overview} order={order} />
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

function OverviewCard({ overview, order }: { overview: TableOverview; order: OverviewOrder }): JSX.Element {
  const state = usePaneState();
  const words = useWords();
  const overviewWords = useOverviewWords();
  const table = state.result?.tables.find(({ id }) => id === overview.table);
  const title = table ? table.title || words.untitledTable(table.sheet, a1Range(table.range)) : "";
  const indicators = ordered(overview.indicators, order);
  const doubt = doubtsOf(state);
  return (
    <section className="k-table">
      <h2>{title}</h2>
      {overview.hasRates && <Bars overview={overview} indicators={indicators.slice(0, MOST_BARS)} title={title} doubt={doubt} />}
      {indicators.length > MOST_BARS && <p className="k-hint">{overviewWords.first(MOST_BARS, indicators.length)}</p>}
      <SeriesCharts indicators={indicators.slice(0, MOST_BARS)} doubtOf={(cell) => doubt([cell])} />
    </section>
  );
}

interface BarsProps {
  readonly overview: TableOverview;
  readonly indicators: TableOverview["indicators"];
  readonly title: string;
  readonly doubt: ReturnType<typeof doubtsOf>;
}

/** The average with a bar for each indicator, and the way to take them along as a picture. */
function Bars({ overview, indicators, title, doubt }: BarsProps): JSX.Element {
  const words = useOverviewWords();
  const drawing = useRef<SVGSVGElement>(null);
  const [frame, width] = useDrawnWidth();
  const legend = words.legend(overview.isShare);
  const average = useAverage(overview);
  const averageDoubt = overview.average && doubt([overview.average.cell]);
  const save = (write: (svg: SVGSVGElement, heading: Heading) => void): void => {
    const told = average ? [average.name, `${average.text} ${average.said}`, ...(averageDoubt ? [words.averageInDoubt] : [])] : [];
    if (drawing.current) write(drawing.current, { title, lines: [...told, legend] });
  };
  return (
    <>
      <Average overview={overview} />
      {averageDoubt && <AverageDoubt finding={averageDoubt} />}
      <div ref={frame} className="k-chart-frame">
        {width > 0 && (
          <BulletChart
            ref={drawing}
            indicators={indicators}
            title={words.figure(title)}
            width={width}
            isShare={overview.isShare}
            doubtOf={({ drawn }) => doubt(drawn)}
          />
        )}
      </div>
      <p className="k-hint">{legend}</p>
      <div className="k-foot">
        <Button size="small" onClick={() => save(saveSvg)}>
          {words.svg}
        </Button>
        <Button size="small" onClick={() => save((svg, heading) => void savePng(svg, heading))}>
          {words.png}
        </Button>
      </div>
    </>
  );
}

const WIDEST = 420;

/** The width that there is for a drawing, also after the pane has become wider or narrower; 0 before it is known. */
function useDrawnWidth(): [React.RefObject<HTMLDivElement>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const measure = (): void => setWidth(Math.min(Math.floor(current.clientWidth), WIDEST));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}

/** The average in words: what it is of, what it says, how it moved. */
function useAverage({
  average,
  period = "",
}: TableOverview): { readonly name: string; readonly text: string; readonly said: string } | undefined {
  const words = useOverviewWords();
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

/** Says that the average beside it is in doubt, and leads to what is said of it. */
function AverageDoubt({ finding }: { finding: CheckedFinding }): JSX.Element {
  const { store, watching } = usePane();
  const { language } = usePaneState();
  const words = useOverviewWords();
  const show = (): void => {
    store.dispatch({ type: "filter", filter: EVERYTHING });
    store.dispatch({ type: "set", tab: "findings", current: finding.id });
    void watching.goTo(finding.cell);
  };
  return (
    <p className="k-doubt">
      <SeverityIcon severity={finding.severity} />
      <Link as="button" onClick={show}>
        {finding.rule === "average-mismatch" ? words.mismatch : finding.title[language]}
      </Link>
    </p>
  );
}
