import { Button, Select } from "@fluentui/react-components";
import { useId, useRef, useState, type JSX } from "react";
import { parseA1, type AskedRow, type SaidIndicator, type SaidPair } from "../../src/index";
import type { CheckedComparison } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { say, sayAll, takeBack } from "../state/pairing";
import { PAIR_WORDS } from "../strings/pairWords";
import { CellLink } from "./CellLink";
import { Disclosure } from "./Disclosure";

/** Asks of rows that names and places alone could not settle whether they are one indicator, and lists what was said. */
export function PairQuestions(): JSX.Element {
  const { language, pairs, result } = usePaneState();
  const words = PAIR_WORDS[language];
  const part = useRef<HTMLDivElement>(null);
  const comparisons = result?.comparisons ?? [];
  const count = comparisons.reduce((sum, { questions }) => sum + questions.length, 0);
  /** The button that was pressed goes away with its question. */
  const settle = (done: Promise<boolean>): void => {
    void done.then(() => {
      if (document.activeElement === document.body) part.current?.focus();
    });
  };
  return (
    <div ref={part} tabIndex={-1} className="k-pairs">
      <Disclosure title={words.title(count)}>
        <p className="k-hint">{words.intro}</p>
        {comparisons.map((comparison, place) => (
          <Questions key={place} comparison={comparison} settle={settle} />
        ))}
        {comparisons.map((comparison, place) => (
          <Alone key={place} comparison={comparison} settle={settle} />
        ))}
        {pairs.length > 0 && <Decided settle={settle} />}
      </Disclosure>
    </div>
  );
}

interface PartProps {
  readonly comparison: CheckedComparison;
  readonly settle: (done: Promise<boolean>) => void;
}

function Questions({ comparison: { document, questions }, settle }: PartProps): JSX.Element {
  return (
    <ul>
      {questions.map((question) => (
        <li key={`${question.current.sheet}!${question.current.cell}`} className="k-pair">
          <Question document={document} question={question} settle={settle} />
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps extends Pick<PartProps, "settle"> {
  readonly document: string | null;
  readonly question: CheckedComparison["questions"][number];
}

function Question({ document, question, settle }: QuestionProps): JSX.Element {
  const model = usePane();
  const words = PAIR_WORDS[usePaneState().language];
  const { current, candidates, confidence } = question;
  const answer = (earlier: AskedRow, same: boolean): void => settle(say(model, earlier, current, same));
  const none = (): void =>
    settle(
      sayAll(
        model,
        candidates.map((earlier): SaidPair => ({ earlier, current, same: false })),
      ),
    );
  return (
    <>
      <Row label={words.own} row={current} isOpenHere />
      <p className="k-hint">{confidence === null ? words.open : words.sure(Math.round(confidence * 100))}</p>
      {candidates.map((earlier) => (
        <div key={`${earlier.sheet}!${earlier.cell}`}>
          <Row label={document === null ? words.edition : words.with(document)} row={earlier} isOpenHere={document === null} />
          <div className="k-compare-ways">
            <Button size="small" aria-label={words.sameAs(nameOf(earlier), current.name)} onClick={() => answer(earlier, true)}>
              {words.same}
            </Button>
            {candidates.length === 1 && (
              <Button size="small" aria-label={words.apartFrom(nameOf(earlier), current.name)} onClick={() => answer(earlier, false)}>
                {words.apart}
              </Button>
            )}
          </div>
        </div>
      ))}
      {candidates.length > 1 && (
        <Button size="small" aria-label={words.noneOf(current.name)} onClick={none}>
          {words.none}
        </Button>
      )}
    </>
  );
}

function nameOf({ name, sheet, cell }: AskedRow): string {
  return `${name} ${sheet}!${cell}`;
}

/** A row: its name, what it stands under, and its cell, as a link where its document is the open one. */
function Row({ label, row, isOpenHere }: { label: string; row: AskedRow; isOpenHere: boolean }): JSX.Element {
  const { sheet, cell, name, item, number } = row;
  const place = parseA1(cell);
  const besides = [number, item].filter(Boolean).join(" ");
  return (
    <p>
      <span className="k-role">{label}</span>
      <strong>{name}</strong>
      {besides !== "" && <span className="k-hint">{` ${besides}`}</span>}{" "}
      {isOpenHere && place ? <CellLink cell={{ ...place, sheet }} besides="" /> : <span className="k-hint">{`${sheet}!${cell}`}</span>}
    </p>
  );
}

/** Two lists to choose from: a person may know that an indicator goes on under a name that nothing else gives away. */
function Alone({ comparison: { document, alone }, settle }: PartProps): JSX.Element | null {
  const model = usePane();
  const words = PAIR_WORDS[usePaneState().language];
  const id = useId();
  const [chosen, setChosen] = useState({ earlier: "", current: "" });
  if (alone.earlier.length === 0 || alone.current.length === 0) return null;
  const earlier = alone.earlier.find((row) => nameOf(row) === chosen.earlier);
  const current = alone.current.find((row) => nameOf(row) === chosen.current);
  const labels = { earlier: words.earlier(document ?? words.edition), current: words.current };
  return (
    <fieldset className="k-pair">
      <legend>{words.more}</legend>
      {(["earlier", "current"] as const).map((side) => (
        <div key={side}>
          <label htmlFor={id + side}>{labels[side]}</label>
          <Select id={id + side} size="small" value={chosen[side]} onChange={(_, { value }) => setChosen({ ...chosen, [side]: value })}>
            <option value="">{words.choose}</option>
            {alone[side].map((row) => (
              <option key={nameOf(row)} value={nameOf(row)}>
                {nameOf(row)}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <Button
        size="small"
        disabledFocusable={!earlier || !current}
        onClick={() => earlier && current && settle(say(model, earlier, current, true))}
      >
        {words.pair}
      </Button>
    </fieldset>
  );
}

/** What was said, by whom and when, and how to take it back. */
function Decided({ settle }: Pick<PartProps, "settle">): JSX.Element {
  const model = usePane();
  const { language, pairs } = usePaneState();
  const words = PAIR_WORDS[language];
  const told = ({ name, nth, of }: SaidIndicator): string => name + (nth && of ? words.nth(nth, of) : "");
  return (
    <>
      <h2>{words.said(pairs.length)}</h2>
      <ul>
        {pairs.map((pair) => {
          const [other, own] = [told(pair.earlier), told(pair.current)];
          const signature = [pair.by, pair.date].filter(Boolean).join(" ");
          return (
            <li key={JSON.stringify(pair)} className="k-pair">
              <p>
                {pair.same ? words.sameAs(other, own) : words.apartFrom(other, own)}
                {signature !== "" && <span className="k-hint">{` (${signature})`}</span>}
              </p>
              <Button size="small" aria-label={words.takeBackOf(other, own)} onClick={() => settle(takeBack(model, pair))}>
                {words.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
