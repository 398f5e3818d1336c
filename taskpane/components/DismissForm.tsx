import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent, type JSX, type KeyboardEvent } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePane } from "../paneContext";
import { isReason } from "../../src/index";
import { useWords } from "./useWords";

interface Props {
  /** One finding, or several that have the same reason. */
  readonly findings: readonly CheckedFinding[];
  readonly close: () => void;
}

/** Asks why a finding can stay as it is. "OK" is no reason. */
export function DismissForm({ findings, close }: Props): JSX.Element {
  const { remembering } = usePane();
  const { dismissal } = useWords();
  const [reason, setReason] = useState("");
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReason(reason)) return setRefused(true);
    close();
    const [first, ...others] = findings;
    if (first && others.length === 0) void remembering.dismiss(first, reason);
    else void remembering.dismissAll(findings, reason);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <form className="k-dismiss" onSubmit={submit} onKeyDown={onKeyDown}>
      <Field
        label={dismissal.label}
        hint={dismissal.hint}
        validationState={isRefused ? "error" : "none"}
        {...(isRefused && { validationMessage: dismissal.refused })}
      >
        <Textarea
          autoFocus
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            if (isRefused && isReason(value)) setRefused(false);
          }}
        />
      </Field>
      <div className="k-foot">
        <Button type="submit" appearance="primary" size="small">
          {findings.length > 1 ? dismissal.saveAll(findings.length) : dismissal.save}
        </Button>
        <Button size="small" onClick={close}>
          {dismissal.cancel}
        </Button>
      </div>
    </form>
  );
}
