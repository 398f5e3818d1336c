import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { answerWords } from "../../hosts/file/report/answerWords";
import { listWords } from "../../hosts/file/report/findingList/listWords";
import { parseA1, stateWords, type ChangedFigure, type Followed, type ListedFigure, type Outcome } from "../../src/index";
import { usePane, usePaneFrame, usePaneState } from "../paneContext";
import { changedStates } from "../state/changedStates";
import { countsOf } from "../state/paperwork";
import type { ReturnedAnswers } from "../state/returnedAnswers";
import { PAPER_WORDS } from "../strings/paperWords";
import { CellLink } from "./CellLink";
import { Disclosure } from "./Disclosure";
import { SeverityIcon } from "./Severity";
import { useWords } from "./useWords";

/** What somebody must do something about comes first. */
const ORDER: readonly Outcome[] = ["open", "came-back", "new", "settled"];

/** What became of the findings of a list that came back, and of the figures; the states are kept only when that is asked for. */
export function AnswerOutcome({ returned }: { returned: ReturnedAnswers }): JSX.Element {
  const { files } = usePaneFrame();
  const { language } = usePaneState();
  const words = PAPER_WORDS[language];
  const { head, list, followed, changes, troubles } = returned;
  const say = answerWords[language];
  return (
    <section className="k-answers" aria-label={words.counts}>
      <h3 className="k-subtitle">{words.counts}</h3>
      <p>{say.compared(list, head.file, head.date, files.workbookName() ?? words.thisWorkbook)}</p>
      <p className="k-counts">
        <strong>{countsOf(returned, language)}</strong>
      </p>
      {troubles.map((trouble) => (
        <p key={trouble.en} className="k-wrong">
          {trouble[language]}
        </p>
      ))}
      {ORDER.map((outcome) => (
        <OutcomePart key={outcome} outcome={outcome} followed={followed.filter((one) => one.outcome === outcome)} />
      ))}
      {changes ? (
        <Changes changed={changes.changed} gone={changes.gone.length} added={changes.added.length} />
      ) : (
        <p>{say.unaskedUnknown}</p>
      )}
      <TakingOver returned={returned} />
    </section>
  );
}

function OutcomePart({ outcome, followed }: { readonly outcome: Outcome; readonly followed: readonly Followed[] }): JSX.Element | null {
  const { language } = usePaneState();
  if (followed.length === 0) return null;
  return (
    <Disclosure title={answerWords[language].headings[outcome](followed.length)} opensFirst={outcome !== "settled"}>
      <Few items={followed} line={(one) => <FollowedLine followed={one} />} />
    </Disclosure>
  );
}

const AT_FIRST = 30;

/** A list of which the rest is drawn when it is asked for. */
function Few<T>({ items, line }: { readonly items: readonly T[]; readonly line: (item: T) => JSX.Element }): JSX.Element {
  const { language } = usePaneState();
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <>
      <ul className="k-outcomes">
        {items.slice(0, limit).map((item, place) => (
          <li key={place}>{line(item)}</li>
        ))}
      </ul>
      {items.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + AT_FIRST * 4)}>
          {PAPER_WORDS[language].more(items.length - limit)}
        </Button>
      )}
    </>
  );
}

function FollowedLine({ followed: { entry, note } }: { followed: Followed }): JSX.Element {
  const { language } = usePaneState();
  const { severity: severities } = useWords();
  const { severity, indicator, message, state, reason } = entry;
  return (
    <div>
      <SeverityIcon severity={severity} /> <span className={`k-word k-word-${severity}`}>{severities[severity]}</span>{" "}
      <Place place={entry} isThere={state !== "fixed"} /> <strong>{indicator}</strong>
      <div>{message}</div>
      <div className="k-hint">
        {stateWords[state][language]}
        {reason !== "" && `: ${reason}`}
      </div>
      {note && <div className="k-wrong">{listWords[language].notes[note]}</div>}
    </div>
  );
}

/** Where it stands; what is gone may have stood elsewhere than what is there now. */
function Place({ place, isThere }: { readonly place: Pick<ListedFigure, "sheet" | "cell">; readonly isThere: boolean }): JSX.Element {
  const cell = parseA1(place.cell);
  if (!isThere || !cell) return <span className="k-cell-name">{`${place.sheet}!${place.cell}`}</span>;
  return <CellLink cell={{ sheet: place.sheet, ...cell }} besides="" />;
}

interface ChangesProps {
  readonly changed: readonly ChangedFigure[];
  readonly gone: number;
  readonly added: number;
}

function Changes({ changed, gone, added }: ChangesProps): JSX.Element {
  const { language } = usePaneState();
  const say = answerWords[language];
  const unasked = changed.filter(({ before }) => !before.asked);
  return (
    <>
      {unasked.length === 0 ? (
        <p>{say.unasked(0)}</p>
      ) : (
        <Disclosure title={say.unasked(unasked.length)} opensFirst>
          <Few items={unasked} line={(change) => <ChangeLine change={change} />} />
        </Disclosure>
      )}
      <p className="k-hint">{say.asked(changed.length - unasked.length)}</p>
      {gone + added > 0 && <p className="k-hint">{say.notMatched(gone, added)}</p>}
    </>
  );
}

function ChangeLine({ change: { before, after } }: { change: ChangedFigure }): JSX.Element {
  return (
    <div>
      <Place place={after} isThere /> <strong>{after.name}</strong>
      <div className="k-change">
        <del>{before.text}</del> → <ins>{after.text}</ins>
      </div>
    </div>
  );
}

function TakingOver({ returned }: { returned: ReturnedAnswers }): JSX.Element {
  const { store, remembering } = usePane();
  const { language, result, record } = usePaneState();
  const words = PAPER_WORDS[language];
  const isOutdated = result !== returned.result;
  const close = (): void => store.dispatch({ type: "set", returned: undefined });
  const takeOver = async (): Promise<void> => {
    if (!(await remembering.takeOver(returned.followed, { ja: PAPER_WORDS.ja.takeOver, en: PAPER_WORDS.en.takeOver }))) return;
    close();
    const wording = { ja: PAPER_WORDS.ja.takenOver, en: PAPER_WORDS.en.takenOver };
    store.dispatch({ type: "notice", notice: { kind: "success", wording } });
  };
  return (
    <>
      <p>{isOutdated ? words.outdated : words.willChange(changedStates(returned, record))}</p>
      <div className="k-choices">
        {!isOutdated && (
          <Button size="small" appearance="primary" onClick={() => void takeOver()}>
            {words.takeOver}
          </Button>
        )}
        <Button size="small" onClick={close}>
          {words.close}
        </Button>
      </div>
    </>
  );
}
