import { Button } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { everywhere, type TeachingCandidate } from "../../src/index";
import { usePane, usePaneState } from "../paneContext";
import { remember } from "../state/teaching";
import { TEACHING_WORDS, type TeachingWords } from "../strings/teachingWords";
import { FailingCells } from "./FailingCells";
import { holdsText } from "./TaughtList";

interface Props {
  readonly candidates: readonly TeachingCandidate[];
  readonly close: () => void;
}

/** The calculations that an example may be one of, for choice, where the chosen one is used, and the button that keeps it. */
export function TeachingChoice({ candidates, close }: Props): JSX.Element {
  const model = usePane();
  const words = TEACHING_WORDS[usePaneState().language];
  const [chosen, setChosen] = useState<string>();
  const [isHere, setHere] = useState(true);
  const [isKeeping, setKeeping] = useState(false);
  // After another check the calculations may stand in another order.
  const candidate = candidates.find((one) => keyOf(one) === chosen) ?? candidates[0];
  const keep = async (): Promise<void> => {
    if (!candidate || isKeeping) return;
    setKeeping(true);
    const { taught } = candidate;
    const isKept = await remember(model, isHere ? taught : everywhere(taught));
    if (isKept) close();
    else setKeeping(false);
  };
  return (
    <>
      <p role="status" className="k-unseen">
        {words.which(candidates.length)}
      </p>
      <fieldset className="k-ways">
        <legend>{words.which(candidates.length)}</legend>
        {candidates.map((one) => (
          <Candidate key={keyOf(one)} candidate={one} isChosen={one === candidate} choose={() => setChosen(keyOf(one))} />
        ))}
      </fieldset>
      <Scope isHere={isHere} choose={setHere} />
      <div>
        <Button appearance="primary" disabledFocusable={isKeeping} onClick={() => void keep()}>
          {words.remember}
        </Button>
      </div>
    </>
  );
}

function keyOf({ taught }: TeachingCandidate): string {
  return JSON.stringify(taught);
}

interface CandidateProps {
  readonly candidate: TeachingCandidate;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function Candidate({ candidate, isChosen, choose }: CandidateProps): JSX.Element {
  const { language } = usePaneState();
  const words = TEACHING_WORDS[language];
  const { formula, calculation, here, elsewhere, counted } = candidate;
  const id = useId();
  return (
    <div className="k-way">
      <label>
        <input type="radio" name="k-calculation" checked={isChosen} onChange={choose} aria-describedby={id} />
        <span className="k-formula">{formula[language]}</span>
      </label>
      <div id={id}>
        <p>{holdsText(here.holds, here.fails.length, words.places[counted], words)}</p>
        <p className="k-hint">{calculation}</p>
        {elsewhere.tables > 0 && (
          <p className="k-hint">{words.elsewhere(elsewhere.tables, elsewhere.holds + elsewhere.fails.length, elsewhere.holds)}</p>
        )}
        {warningsOf(candidate, isChosen, words).map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
      </div>
      {here.fails.length + elsewhere.fails.length > 0 && (
        <FailingCells cells={[...here.fails, ...elsewhere.fails]} sheet={candidate.taught.table?.sheet ?? ""} />
      )}
    </div>
  );
}

/** What a person should know before such a calculation is remembered. */
function warningsOf({ here, elsewhere, isExampleRight }: TeachingCandidate, isChosen: boolean, words: TeachingWords): readonly string[] {
  const [holds, fails] = [here.holds + elsewhere.holds, here.fails.length + elsewhere.fails.length];
  return [
    ...(isExampleRight ? [] : [words.exampleWrong]),
    ...(here.fails.length >= here.holds ? [words.fewOnly] : []),
    ...(isChosen && holds === 1 && fails === 0 ? [words.oneOnly] : []),
  ];
}

function Scope({ isHere, choose }: { isHere: boolean; choose: (isHere: boolean) => void }): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  return (
    <fieldset className="k-ways">
      <legend>{words.scope}</legend>
      {[true, false].map((here) => (
        <label key={String(here)}>
          <input type="radio" name="k-scope" checked={isHere === here} onChange={() => choose(here)} />
          <span>{here ? words.here : words.everywhere}</span>
        </label>
      ))}
    </fieldset>
  );
}
