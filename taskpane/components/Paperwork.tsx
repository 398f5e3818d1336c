import { Button } from "@fluentui/react-components";
import { DocumentArrowDownRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type JSX } from "react";
import { usePane, usePaneFrame, usePaneState } from "../paneContext";
import type { PaperKind } from "../state/paperwork";
import { failureOf } from "../state/failure";
import { PAPER_WORDS } from "../strings/paperWords";
import { Disclosure } from "./Disclosure";
import { saveFile } from "./saveFile";

const AnswerOutcome = lazy(() => import("./AnswerOutcome").then((module) => ({ default: module.AnswerOutcome })));

// What writes and reads files is loaded when it is asked for.
const loadPaperwork = () => import("../state/paperwork");

/** The review leaves as files, and comes back as a list with answers. */
export function Paperwork(): JSX.Element {
  const { language, returned } = usePaneState();
  const words = PAPER_WORDS[language];
  return (
    <Disclosure title={words.title} opensFirst={returned !== undefined}>
      <Saving />
      <Reading />
      {returned && (
        <Suspense>
          <AnswerOutcome returned={returned} />
        </Suspense>
      )}
    </Disclosure>
  );
}

/** Does one thing at a time, and tells where it fails. */
function useWork(): { readonly isWorking: boolean; readonly run: (work: () => Promise<void>) => void } {
  const { store } = usePane();
  const [isWorking, setWorking] = useState(false);
  const run = (work: () => Promise<void>): void => {
    if (isWorking) return;
    setWorking(true);
    work()
      .catch((error: unknown) => store.dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } }))
      .finally(() => setWorking(false));
  };
  return { isWorking, run };
}

const KINDS: readonly PaperKind[] = ["list", "page"];

function Saving(): JSX.Element {
  const model = usePane();
  const { files } = usePaneFrame();
  const { language, name } = usePaneState();
  const words = PAPER_WORDS[language];
  const { isWorking, run } = useWork();
  const save = (kind: PaperKind): void =>
    run(async () => {
      const { makePaper } = await loadPaperwork();
      const paper = await makePaper(model, kind, files.workbookName());
      if (!paper) return;
      saveFile(paper.content, paper.name);
      const wording = { ja: PAPER_WORDS.ja.saved(paper.name), en: PAPER_WORDS.en.saved(paper.name) };
      model.store.dispatch({ type: "notice", notice: { kind: "success", wording } });
    });
  if (!files.canSave) return <p className="k-hint">{words.cannotSave}</p>;
  return (
    <>
      <p className="k-hint">{words.intro}</p>
      <div className="k-choices">
        {KINDS.map((kind) => (
          <Button key={kind} size="small" icon={<DocumentArrowDownRegular />} disabledFocusable={isWorking} onClick={() => save(kind)}>
            {words[kind]}
          </Button>
        ))}
      </div>
      {name === "" && <p className="k-hint">{words.noName}</p>}
      {files.workbookName() !== undefined && <p className="k-hint">{words.links}</p>}
    </>
  );
}

function Reading(): JSX.Element {
  const model = usePane();
  const { files } = usePaneFrame();
  const { language, returned } = usePaneState();
  const words = PAPER_WORDS[language];
  const { isWorking, run } = useWork();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLElement | null>(null);
  const holdButton = useCallback((element: HTMLElement | null) => void (button.current = element), []);
  const wasTold = useRef(false);
  useEffect(() => {
    // The button that closed the outcome is gone with it.
    if (wasTold.current && !returned) button.current?.focus();
    wasTold.current = returned !== undefined;
  }, [returned]);
  const read = (file: File): void =>
    run(async () => {
      const { readAnswers, countsOf } = await loadPaperwork();
      const outcome = await readAnswers(model, file, files.workbookName());
      if (!outcome) return;
      if ("ja" in outcome) model.store.dispatch({ type: "notice", notice: { kind: "error", wording: outcome } });
      else {
        model.store.dispatch({ type: "set", returned: outcome });
        model.store.dispatch({
          type: "notice",
          notice: { kind: "quiet", wording: { ja: countsOf(outcome, "ja"), en: countsOf(outcome, "en") } },
        });
      }
    });
  return (
    <>
      <h3 className="k-subtitle">{words.answersTitle}</h3>
      <p className="k-hint">{words.answersIntro}</p>
      <div>
        <Button
          ref={holdButton}
          size="small"
          icon={<FolderOpenRegular />}
          disabledFocusable={isWorking}
          onClick={() => input.current?.click()}
        >
          {isWorking ? words.working : words.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={words.answersTitle}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) read(file);
            // The same file can be chosen again.
            target.value = "";
          }}
        />
      </div>
    </>
  );
}
