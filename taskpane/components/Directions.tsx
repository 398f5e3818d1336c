import { Button, Select } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { IndicatorDirection } from "../../src/index";
import type { CheckedIndicator, CheckedTable } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { useTableWords } from "./useTableWords";
import { useWords } from "./useWords";

const DIRECTIONS: readonly IndicatorDirection[] = ["increase", "decrease", "keep"];
const AT_FIRST = 40;

/** Which way each indicator of the table should go. */
export function Directions({ table }: { table: CheckedTable }): JSX.Element {
  const words = useWords();
  const own = useTableWords();
  const indicators = useIndicators(table);
  const [limit, setLimit] = useState(AT_FIRST);
  if (!indicators) return <p className="k-hint">{own.loading}</p>;
  if (indicators.length === 0) return <p className="k-hint">{own.noIndicators}</p>;
  return (
    <>
      <p className="k-hint">{own.directionsHint}</p>
      <ul className="k-directions">
        {indicators.slice(0, limit).map((indicator) => (
          <li key={indicator.key}>
            <span>{indicator.name}</span>
            <DirectionChoice table={table} indicator={indicator} />
          </li>
        ))}
      </ul>
      {indicators.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + AT_FIRST * 4)}>
          {words.more(indicators.length - limit)}
        </Button>
      )}
    </>
  );
}

function DirectionChoice({
  table,
  indicator: { key, name, direction, isSaid },
}: {
  table: CheckedTable;
  indicator: CheckedIndicator;
}): JSX.Element {
  const { correcting } = usePane();
  const words = useTableWords();
  const choose = (value: string): void =>
    void correcting.correct(table, { indicator: { key, direction: DIRECTIONS.find((one) => one === value) } });
  return (
    <Select
      size="small"
      className="k-role-choice"
      aria-label={`${words.direction}: ${name}`}
      value={isSaid ? direction : ""}
      onChange={(_, { value }) => choose(value)}
    >
      <option value="">{isSaid ? words.automatic : words.automatically(words.directionNames[direction])}</option>
      {DIRECTIONS.map((one) => (
        <option key={one} value={one}>
          {words.directionNames[one]}
        </option>
      ))}
    </Select>
  );
}

/** Asked for when they are looked at, and again after each check. Undefined until they are there. */
function useIndicators({ id }: CheckedTable): readonly CheckedIndicator[] | undefined {
  const { checker } = usePane();
  const { result } = usePaneState();
  const [indicators, setIndicators] = useState<readonly CheckedIndicator[]>();
  useEffect(() => {
    let isCurrent = true;
    const take = (next: readonly CheckedIndicator[]): void => {
      if (isCurrent) setIndicators(next);
    };
    checker.indicators(id).then(take, () => take([]));
    return () => {
      isCurrent = false;
    };
  }, [checker, id, result]);
  return indicators;
}
