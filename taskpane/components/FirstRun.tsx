import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane, useFirstWords } from "../paneContext";

/** Before the first check: what Kensan does, in three steps, and a sample to try it on. */
export function FirstRun(): JSX.Element {
  const { changing } = usePane();
  const { first } = useFirstWords();
  return (
    <section className="k-state">
      <h2>{first.title}</h2>
      <ol className="k-steps">
        {first.steps.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <Button onClick={() => void changing.trySample()}>{first.sample}</Button>
      <p className="k-hint">{first.sampleHint}</p>
      <p className="k-hint">{first.privacy}</p>
    </section>
  );
}
