import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, type JSX } from "react";
import { usePaneState } from "../paneContext";
import { TEACHING_WORDS } from "../strings/teachingWords";
import { TaughtList } from "./TaughtList";

const TeachingForm = lazy(() => import("./TeachingForm").then((module) => ({ default: module.TeachingForm })));

/** Where a person says what a figure comes from, and what was said so far. */
export function Teaching(): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  /** The button that closed the form is gone with it. */
  const [takesFocus, setTakesFocus] = useState(false);
  const close = (): void => {
    const { activeElement, body } = document;
    setTakesFocus(activeElement === body || section.current?.contains(activeElement) === true);
    setOpen(false);
  };
  return (
    <section ref={section} className="k-table" aria-label={words.region}>
      <h2>{words.title}</h2>
      {isOpen ? (
        <Suspense fallback={<p className="k-hint">…</p>}>
          <TeachingForm close={close} />
        </Suspense>
      ) : (
        <>
          <p className="k-hint">{words.intro}</p>
          <div>
            <Button autoFocus={takesFocus} onClick={() => setOpen(true)}>
              {words.open}
            </Button>
          </div>
        </>
      )}
      {!isOpen && <TaughtList />}
    </section>
  );
}
