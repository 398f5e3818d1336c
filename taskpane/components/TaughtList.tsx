import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useRef, type JSX } from "react";
import type { TaughtRelation } from "../../src/index";
import type { CheckedTeaching } from "../checking/checkResult";
import { usePane, usePaneFrame, usePaneState } from "../paneContext";
import { TEACHING_WORDS, type TeachingWords } from "../strings/teachingWords";
import { Disclosure } from "./Disclosure";
import { FailingCells } from "./FailingCells";
import { saveFile } from "./saveFile";

// What reads and writes templates is loaded when it is asked for.
const loadTeaching = () => import("../state/teaching");

/** What was taught in this workbook, with what came of it, and the way to other workbooks. */
export function TaughtList(): JSX.Element {
  const model = usePane();
  const { files } = usePaneFrame();
  const { language, taught, result } = usePaneState();
  const words = TEACHING_WORDS[language];
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const forget = async (one: TaughtRelation): Promise<void> => {
    await (await loadTeaching()).forget(model, one);
    // The button that was pressed is gone with its line.
    if (document.activeElement === document.body) list.current?.focus();
  };
  const save = async (): Promise<void> => {
    const { name, content } = (await loadTeaching()).templateFile(model, files.workbookName());
    saveFile(content, name);
    const wording = { ja: TEACHING_WORDS.ja.saved(name), en: TEACHING_WORDS.en.saved(name) };
    model.store.dispatch({ type: "notice", notice: { kind: "success", wording } });
  };
  return (
    <div ref={list} tabIndex={-1} className="k-taught">
      {taught.length > 0 && (
        <Disclosure title={words.known(taught.length)} opensFirst>
          <ul>
            {taught.map((one, at) => (
              <li key={JSON.stringify(one)} className="k-pair">
                <Taught taught={one} outcome={result?.taught[at]} forget={() => void forget(one)} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <div className="k-compare-ways">
        {taught.length > 0 && files.canSave && (
          <Button size="small" icon={<DocumentArrowDownRegular />} onClick={() => void save()}>
            {words.save}
          </Button>
        )}
        <Button size="small" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
          {words.take}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.take}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void loadTeaching().then(({ takeTemplate }) => takeTemplate(model, file));
            // The same file can be chosen again.
            target.value = "";
          }}
        />
      </div>
      <p className="k-hint">{taught.length > 0 && !files.canSave ? words.cannotSave : words.saveHint}</p>
    </div>
  );
}

interface TaughtProps {
  readonly taught: TaughtRelation;
  /** Undefined where it was not checked with yet. */
  readonly outcome: CheckedTeaching | undefined;
  readonly forget: () => void;
}

function Taught({ taught: { table }, outcome, forget }: TaughtProps): JSX.Element {
  const { language } = usePaneState();
  const words = TEACHING_WORDS[language];
  const formula = outcome?.formula[language] ?? "";
  return (
    <>
      <p className="k-formula">{formula}</p>
      <p className="k-hint">{table ? words.inTable(table.sheet) : words.inAll}</p>
      {outcome && <p>{outcomeText(outcome, words)}</p>}
      {outcome && outcome.fails.length > 0 && <FailingCells cells={outcome.fails} sheet={table?.sheet ?? ""} />}
      <Button size="small" aria-label={words.forgetOf(formula)} onClick={forget}>
        {words.forget}
      </Button>
    </>
  );
}

function outcomeText({ tables, found, holds, fails }: CheckedTeaching, words: TeachingWords): string {
  if (!found) return words.notFound;
  if (tables === 0) return words.otherwise;
  return holdsText(holds, fails.length, words.places.place, words);
}

/** "holds in 18 of 19 rows". */
export function holdsText(holds: number, fails: number, places: (count: number) => string, words: TeachingWords): string {
  return fails === 0 ? words.all(places(holds), holds) : words.some(places(holds + fails), places(holds), holds);
}
