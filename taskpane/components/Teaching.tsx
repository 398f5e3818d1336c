import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, type JSX } from "react";
import type { Snapshot } from "../../hosts/host";
import { usePane, usePaneState } from "../paneContext";
import { TEACHING_WORDS } from "../strings/teachingWords";
import { TaughtList } from "./TaughtList";

const TeachingForm = lazy(() => import("./TeachingForm").then((module) => ({ default: module.TeachingForm })));

/** Where a person says what a figure comes from, and what was said so far. */
export function Teaching(): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  const { host } = usePane();
  /** What was selected when the form was opened: it takes a moment to load, and the user goes on. */
  const [asked, setAsked] = useState<Promise<Snapshot>>();
  const section = useRef<HTMLElement>(null);
  /** The button that closed the form is gone with it. */
  const [takesFocus, setTakesFocus] = useState(false);
  const close = (): void => {
    const { activeElement, body } = document;
    setTakesFocus(activeElement === body || section.current?.contains(activeElement) === true);
    setAsked(undefined);
  };
  return (
    <section ref={section} className="k-table" aria-label={words.region}>
      <h2>{words.title}</h2>
      {asked ? (
        <Suspense fallback={<p className="k-hint">…</p>}>
          <TeachingForm asked={asked} close={close} />
        </Suspense>
      ) : (
        <>
          <p className="k-hint">{words.intro}</p>
          <div>
            <Button autoFocus={takesFocus} onClick={() => setAsked(host.snapshot("selection"))}>
              {words.open}
            </Button>
          </div>
        </>
      )}
      {!asked && <TaughtList />}
    </section>
  );
}
