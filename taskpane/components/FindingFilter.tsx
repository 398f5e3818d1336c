import { SearchBox, Select, ToggleButton } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { FINDING_STATES, stateWords, type Severity } from "../../src/index";
import { usePane, usePaneState } from "../paneContext";
import { severityCounts } from "../state/findingGroups";
import { lookThrough } from "../state/lookThrough";
import { numbered } from "../strings/counts";
import { SeverityIcon } from "./Severity";
import { useWords } from "./useWords";

const SEVERITIES: readonly Severity[] = ["error", "query", "info"];

/** Which findings the list shows, and under which headings. */
export function FindingFilter(): JSX.Element {
  const { store } = usePane();
  const state = usePaneState();
  const words = useWords();
  const { filter } = state;
  const counts = severityCounts(state);
  const toggle = (severity: Severity): void => {
    const others = filter.severities.filter((one) => one !== severity);
    const severities = others.length < filter.severities.length ? others : [...others, severity];
    store.dispatch({ type: "filter", filter: { severities } });
  };
  return (
    <div className="k-filter" role="group" aria-label={words.filterRegion}>
      <div className="k-chips">
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            className="k-chip"
            checked={filter.severities.includes(severity)}
            title={words.severityMeaning[severity]}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => toggle(severity)}
          >
            {words.severity[severity]} {numbered(counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className="k-header-row">
        <Search />
        <Select
          size="small"
          aria-label={words.grouping.label}
          value={filter.grouping}
          onChange={(_, { value }) => store.dispatch({ type: "filter", filter: { grouping: value === "rule" ? "rule" : "table" } })}
        >
          <option value="table">{words.grouping.table}</option>
          <option value="rule">{words.grouping.rule}</option>
        </Select>
      </div>
      {state.record.entries.length > 0 && <StateChoice />}
    </div>
  );
}

/** Looks for a text while it is typed. The list follows as soon as all findings are looked through: of very many that takes a moment. */
function Search(): JSX.Element {
  const { store } = usePane();
  const { filter } = usePaneState();
  const words = useWords();
  const [typed, setTyped] = useState(filter.text);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = filter.text;
    setTyped(filter.text);
  }, [filter.text]);
  const search = async (text: string): Promise<void> => {
    latest.current = text;
    setTyped(text);
    const isWanted = (): boolean => latest.current === text;
    const findings = store.state().result?.findings ?? [];
    if (await lookThrough(findings, text, isWanted)) store.dispatch({ type: "filter", filter: { text } });
  };
  return (
    <SearchBox
      size="small"
      className="k-grow"
      placeholder={words.search}
      aria-label={words.search}
      value={typed}
      onChange={(_, { value }) => void search(value)}
    />
  );
}

/** What a review has fixed is not found any more, so it cannot be listed. */
const STATES = FINDING_STATES.filter((state) => state !== "fixed");

function StateChoice(): JSX.Element {
  const { store } = usePane();
  const { filter, language } = usePaneState();
  const { stateFilter: words } = useWords();
  return (
    <Select
      size="small"
      aria-label={words.label}
      value={filter.state ?? ""}
      onChange={(_, { value }) => store.dispatch({ type: "filter", filter: { state: STATES.find((one) => one === value) } })}
    >
      <option value="">{words.all}</option>
      {STATES.map((one) => (
        <option key={one} value={one}>
          {stateWords[one][language]}
        </option>
      ))}
    </Select>
  );
}
