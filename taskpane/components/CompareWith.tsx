import { Button, Field, Select } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useRef, useState, type ChangeEvent, type JSX } from "react";
import { comparisonHeadline } from "../../src/index";
import type { ComparedDocument } from "../checking/checker";
import { usePane, usePaneState } from "../paneContext";
import type { Compared } from "../state/compared";
import { COMPARISON_WORDS } from "../strings/comparisonWords";

type Kind = ComparedDocument["kind"];
const KINDS: readonly Kind[] = ["previous", "plan"];

/** Which document the workbook is held against, how much of it was compared, and how to choose another one. */
export function CompareWith(): JSX.Element {
  const { compared, language } = usePaneState();
  const words = COMPARISON_WORDS[language];
  const [isChoosing, setChoosing] = useState(false);
  /** Whether the keyboard goes back to the button that opened the form: not where the user has gone elsewhere meanwhile. */
  const [takesFocus, setTakesFocus] = useState(false);
  const section = useRef<HTMLElement>(null);
  const close = (): void => {
    const { activeElement, body } = document;
    setTakesFocus(activeElement === body || section.current?.contains(activeElement) === true);
    setChoosing(false);
  };
  return (
    <section ref={section} className="k-compare" aria-label={words.region}>
      {compared && <Told compared={compared} />}
      {isChoosing ? (
        <Choice first={compared?.kind ?? "previous"} close={close} />
      ) : (
        <Ways choose={() => setChoosing(true)} takesFocus={takesFocus} />
      )}
    </section>
  );
}

/** What was compared, in one sentence; or that nothing was, and why. */
function Told({ compared: { kind, name, isRead } }: { compared: Compared }): JSX.Element {
  const { language, result } = usePaneState();
  const words = COMPARISON_WORDS[language];
  const comparison = result?.comparisons.find(({ document }) => document === name);
  if (!isRead) return <p>{words.again(words.kinds[kind], name)}</p>;
  return <p>{comparison ? comparisonHeadline(comparison)[language] : words.waiting(words.kinds[kind], name)}</p>;
}

function Ways({ choose, takesFocus }: { choose: () => void; takesFocus: boolean }): JSX.Element {
  const { comparing } = usePane();
  const { compared, language } = usePaneState();
  const words = COMPARISON_WORDS[language];
  const first = useRef<HTMLElement | null>(null);
  const takeAway = (): void => {
    // The other button goes away with the document.
    first.current?.focus();
    void comparing.takeAway();
  };
  return (
    <div className="k-compare-ways">
      <Button
        ref={(button: HTMLElement | null) => void (first.current = button)}
        autoFocus={takesFocus}
        size="small"
        icon={<DocumentSearchRegular />}
        onClick={choose}
      >
        {!compared ? words.open : compared.isRead ? words.other : words.choose}
      </Button>
      {compared && (
        <Button size="small" onClick={takeAway}>
          {words.takeAway}
        </Button>
      )}
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
