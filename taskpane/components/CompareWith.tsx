import { Button, Field, Select } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useRef, useState, type ChangeEvent, type JSX } from "react";
import { comparisonHeadline } from "../../src/index";
import type { ComparedDocument } from "../checking/checker";
import type { CheckedComparison } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { KINDS, type Compared } from "../state/compared";
import { COMPARISON_WORDS } from "../strings/comparisonWords";

type Kind = ComparedDocument["kind"];

const PairQuestions = lazy(() => import("./PairQuestions").then((module) => ({ default: module.PairQuestions })));

/** Which documents the workbook is held against, how much of each was compared, and how to choose others. */
export function CompareWith(): JSX.Element {
  const { compared, language, pairs, result } = usePaneState();
  const words = COMPARISON_WORDS[language];
  const [isChoosing, setChoosing] = useState(false);
  /** Whether the keyboard goes back to the button that opened the form: not where the user has gone elsewhere meanwhile. */
  const [takesFocus, setTakesFocus] = useState(false);
  const section = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const close = (): void => {
    const { activeElement, body } = document;
    setTakesFocus(activeElement === body || section.current?.contains(activeElement) === true);
    setChoosing(false);
  };
  const asks = pairs.length > 0 || result?.comparisons.some(hasOpenPairs) === true;
  return (
    <section ref={section} className="k-compare" aria-label={words.region}>
      {compared.map((one) => (
        <Told key={one.kind} compared={one} leave={() => opener.current?.focus()} />
      ))}
      {asks && (
        <Suspense>
          <PairQuestions />
        </Suspense>
      )}
      {isChoosing ? (
        <Choice first={nextKind(compared)} close={close} />
      ) : (
        <div className="k-compare-ways">
          <Button
            ref={(button: HTMLElement | null) => void (opener.current = button)}
            autoFocus={takesFocus}
            size="small"
            icon={<DocumentSearchRegular />}
            onClick={() => setChoosing(true)}
          >
            {compared.length === 0 ? words.open : compared.every(({ isRead }) => isRead) ? words.other : words.choose}
          </Button>
        </div>
      )}
    </section>
  );
}

function hasOpenPairs({ questions, alone }: CheckedComparison): boolean {
  return questions.length > 0 || (alone.earlier.length > 0 && alone.current.length > 0);
}

/** The kind that most likely comes next: one that has to be chosen again, or is not there yet. */
function nextKind(compared: readonly Compared[]): Kind {
  const isThere = (kind: Kind): boolean => compared.some((one) => one.kind === kind && one.isRead);
  return compared.find(({ isRead }) => !isRead)?.kind ?? KINDS.find((kind) => !isThere(kind)) ?? "previous";
}

/** What was compared with one document, in one sentence; or that nothing was, and why. */
function Told({ compared: { kind, name, isRead }, leave }: { compared: Compared; leave: () => void }): JSX.Element {
  const { comparing } = usePane();
  const { language, result } = usePaneState();
  const words = COMPARISON_WORDS[language];
  const comparison = result?.comparisons.find((one) => one.document === name && one.kind === kind);
  const sentence = !isRead
    ? words.again(words.kinds[kind], name)
    : comparison
      ? comparisonHeadline(comparison)[language]
      : words.waiting(words.kinds[kind], name);
  const takeAway = (): void => {
    // The button goes away with the document.
    leave();
    void comparing.takeAway(kind);
  };
  return (
    <div className="k-compare-told">
      <p>{sentence}</p>
      <Button size="small" aria-label={words.takeAwayOf(words.kinds[kind], name)} onClick={takeAway}>
        {words.takeAway}
      </Button>
    </div>
  );
}

/** Asks which kind of document it is, and for the file. */
function Choice({ first, close }: { first: Kind; close: () => void }): JSX.Element {
  const { comparing } = usePane();
  const words = COMPARISON_WORDS[usePaneState().language];
  const [kind, setKind] = useState(first);
  const [isReading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chosen = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setReading(true);
    await comparing.choose(file, kind);
    setReading(false);
    close();
  };
  return (
    <div className="k-compare-form" onKeyDown={({ key }) => key === "Escape" && close()}>
      <Field label={words.kind} hint={words.hint}>
        <Select autoFocus value={kind} onChange={(_, { value }) => setKind(KINDS.find((one) => one === value) ?? "previous")}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <input ref={input} type="file" accept=".xlsx,.xlsm,.csv,.tsv" hidden onChange={(event) => void chosen(event)} />
      {isReading ? (
        <p role="status">{words.reading}</p>
      ) : (
        <div className="k-compare-ways">
          <Button size="small" appearance="primary" onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          <Button size="small" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
