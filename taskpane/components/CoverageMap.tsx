import { Button } from "@fluentui/react-components";
import { ColorRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { Coverage, FigureGrade } from "../../src/index";
import { usePane, usePaneState } from "../paneContext";
import { numbered } from "../strings/counts";
import { COVERAGE_WORDS } from "../strings/coverageWords";

const GRADES: readonly FigureGrade[] = ["contradicted", "unproved", "compared", "proved", "tight"];

/** Shades every figure in the sheet by what is known of it, and says what the shades mean. */
export function CoverageMap({ coverage }: { coverage: Coverage }): JSX.Element | null {
  const { changing } = usePane();
  const { language, shaded } = usePaneState();
  const words = COVERAGE_WORDS[language];
  const isShown = shaded !== undefined;
  if (coverage.figures === 0 && !isShown) return null;
  return (
    <div className="k-map">
      <Button size="small" icon={<ColorRegular />} onClick={() => void (isShown ? changing.unshade() : changing.shade())}>
        {isShown ? words.hide : words.show}
      </Button>
      {isShown && <Legend coverage={coverage} />}
    </div>
  );
}

function Legend({ coverage }: { coverage: Coverage }): JSX.Element {
  const words = COVERAGE_WORDS[usePaneState().language];
  const { proved, tight, contradicted, compared, unproved } = coverage;
  const counts = { tight, proved: proved - tight, contradicted, compared, unproved: unproved.length };
  return (
    <section aria-label={words.legend}>
      <p className="k-label">{words.legend}</p>
      <ul className="k-legend">
        {GRADES.map((grade) => {
          const { name, letters, meaning } = words.grades[grade];
          return (
            <li key={grade}>
              <span className={`k-swatch k-swatch-${grade}`} aria-hidden>
                123
              </span>
              <span>
                <strong>
                  {name} {numbered(counts[grade])}
                </strong>{" "}
                {letters !== "" && <span className="k-hint">({letters})</span>}
                <span className="k-hint k-meaning">{meaning}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="k-hint">{words.hint}</p>
    </section>
  );
}
