import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef, useState, type JSX } from "react";
import type { Snapshot } from "../../hosts/host";
import { a1, type CellAddress, type Teaching } from "../../src/index";
import { usePane, usePaneState } from "../paneContext";
import { isSameCell } from "../state/marks";
import { pickedNow, understand, type Picked, type PickedCell } from "../state/teaching";
import { TEACHING_WORDS } from "../strings/teachingWords";
import { CellLink } from "./CellLink";
import { TeachingChoice } from "./TeachingChoice";

/** How long the form waits before it asks what is selected: a range is drawn in many steps. */
const SETTLED = 120;
/** So many selected cells are named. */
const FEW_NAMED = 4;

interface Props {
  /** What was selected when the form was opened. */
  readonly asked: Promise<Snapshot>;
  readonly close: () => void;
}

/** Asks which cells a figure comes from, and shows what can be understood. */
export function TeachingForm({ asked, close }: Props): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  const example = useExample(asked);
  const { selected, result, parts, candidates } = example;
  const teaching = useTeaching(result?.cell, parts);
  const first = useRef<HTMLElement | null>(null);
  const holdFirst = useCallback((button: HTMLElement | null) => void (first.current = button), []);
  useEffect(() => first.current?.focus(), []);
  /** The button that was pressed goes away. */
  const goOn = (): void => first.current?.focus();
  const takeOut = (part: PickedCell): void => {
    example.takeOut(part);
    goOn();
  };
  const takeResult = (): void => {
    example.takeResult();
    goOn();
  };
  const isOther = result !== undefined && selected !== undefined && !isSameCell(selected.active.cell, result.cell);
  return (
    <div className="k-compare-form" onKeyDown={({ key }) => key === "Escape" && close()}>
      <dl className="k-example">
        <dt>{words.result}</dt>
        <dd>
          {result && <Named picked={result} />}
          {parts.length > 0 && isOther && (
            <Button size="small" appearance="subtle" onClick={takeResult}>
              {words.another}
            </Button>
          )}
        </dd>
        <dt>{words.parts}</dt>
        <dd>
          {parts.length === 0 && <span className="k-hint">{words.none}</span>}
          {parts.map((part) => (
            <Part key={a1(part.cell)} part={part} takeOut={() => takeOut(part)} />
          ))}
        </dd>
      </dl>
      <p className="k-hint">{words.pick}</p>
      <p className="k-hint" role="status">
        {candidates.length > 0
          ? words.selected(namesOf(candidates))
          : selected && selected.figures.length > 0
            ? words.allTaken
            : words.nothingSelected}
      </p>
      <div className="k-compare-ways">
        <Button ref={holdFirst} size="small" disabledFocusable={candidates.length === 0} onClick={example.add}>
          {words.add}
        </Button>
        <Button size="small" onClick={close}>
          {words.cancel}
        </Button>
      </div>
      {parts.length > 0 && <Outcome teaching={teaching} close={close} />}
    </div>
  );
}

interface Example {
  readonly selected: Picked | undefined;
  readonly result: PickedCell | undefined;
  readonly parts: readonly PickedCell[];
  /** The selected figures that are not part of it yet. */
  readonly candidates: readonly PickedCell[];
  readonly add: () => void;
  readonly takeOut: (part: PickedCell) => void;
  readonly takeResult: () => void;
}

/** The result is the cell that was in front when the form was opened; the others are added by what is selected then. */
function useExample(asked: Promise<Snapshot>): Example {
  const model = usePane();
  const { selected, look } = useSelected();
  const [result, setResult] = useState<PickedCell>();
  const [parts, setParts] = useState<readonly PickedCell[]>([]);
  useEffect(() => void pickedNow(model, asked).then((picked) => setResult((before) => before ?? picked?.active)), [model, asked]);
  const isTaken = ({ cell }: PickedCell): boolean => [...(result ? [result] : []), ...parts].some((one) => isSameCell(one.cell, cell));
  const openIn = (picked: Picked | undefined): readonly PickedCell[] => (picked?.figures ?? []).filter((one) => !isTaken(one));
  return {
    selected,
    result,
    parts,
    candidates: openIn(selected),
    // A button may be pressed sooner than the form has heard of what is selected.
    add: () => void look().then((now) => setParts([...parts, ...openIn(now)])),
    takeOut: (part) => setParts(parts.filter((one) => one !== part)),
    takeResult: () =>
      void look().then((now) => {
        if (!now) return;
        setResult(now.active);
        setParts(parts.filter(({ cell }) => !isSameCell(cell, now.active.cell)));
      }),
  };
}

function Part({ part, takeOut }: { part: PickedCell; takeOut: () => void }): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  return (
    <span className="k-part">
      <Named picked={part} />
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.takeOut(a1(part.cell))} onClick={takeOut} />
    </span>
  );
}

function Named({ picked: { cell, text } }: { picked: PickedCell }): JSX.Element {
  return (
    <span>
      <CellLink cell={cell} /> {text}
    </span>
  );
}

function namesOf(cells: readonly PickedCell[]): string {
  const names = cells.slice(0, FEW_NAMED).map(({ cell, text }) => `${a1(cell)} ${text}`);
  return [...names, ...(cells.length > FEW_NAMED ? [`… (${cells.length})`] : [])].join(", ");
}

interface OutcomeProps {
  readonly teaching: Teaching | undefined;
  readonly close: () => void;
}

function Outcome({ teaching, close }: OutcomeProps): JSX.Element {
  const { language } = usePaneState();
  const words = TEACHING_WORDS[language];
  if (!teaching) return <p role="status">{words.looking}</p>;
  if ("refusal" in teaching)
    return (
      <div role="status" className="k-refusal">
        <p>{teaching.refusal[language]}</p>
        {teaching.cells.length === 1 && <CellLink cell={teaching.cells[0]!} />}
      </div>
    );
  return <TeachingChoice candidates={teaching.candidates} close={close} />;
}

/** What is selected in the sheet, as it changes, and how to know it at once. */
function useSelected(): { readonly selected: Picked | undefined; readonly look: () => Promise<Picked | undefined> } {
  const model = usePane();
  const [selected, setSelected] = useState<Picked>();
  const look = useCallback(async () => {
    const picked = await pickedNow(model);
    if (picked) setSelected(picked);
    return picked;
  }, [model]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = model.watching.whenSelected(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void look(), SETTLED);
    });
    void look();
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [model, look]);
  return { selected, look };
}

/** What the example may mean; undefined while that is looked for. After each check it is looked for anew. */
function useTeaching(result: CellAddress | undefined, parts: readonly PickedCell[]): Teaching | undefined {
  const model = usePane();
  const { result: checked } = usePaneState();
  const [found, setFound] = useState<{
    readonly parts: readonly PickedCell[];
    readonly result: CellAddress;
    readonly teaching: Teaching;
  }>();
  useEffect(() => {
    let isCurrent = true;
    if (!result || parts.length === 0) return;
    void understand(model, { result, parts: parts.map(({ cell }) => cell) }).then((teaching) => {
      if (isCurrent) setFound({ parts, result, teaching });
    });
    return () => {
      isCurrent = false;
    };
  }, [model, result, parts, checked]);
  return found?.parts === parts && found.result === result ? found.teaching : undefined;
}
