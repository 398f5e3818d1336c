import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePane, usePaneFrame } from "../paneContext";
import { shownFindings } from "../state/findingGroups";
import { findingText, listText } from "../state/mailText";
import { inBoth } from "../strings/words";
import { copyText } from "./copyText";
import { useWords } from "./useWords";

/** Copies one finding, or the list as it is shown, as text to send. */
export function CopyFindings({ finding }: { finding?: CheckedFinding }): JSX.Element {
  const { store } = usePane();
  const { files } = usePaneFrame();
  const { copy: words } = useWords();
  const copy = async (): Promise<void> => {
    const state = store.state();
    const isCopied = await copyText(finding ? findingText(finding, state) : listText(state, files.workbookName()));
    const count = finding ? 1 : shownFindings(state).length;
    const wording = inBoth(({ done }) => (isCopied ? done.copied(count) : done.notCopied));
    store.dispatch({ type: "notice", notice: { kind: isCopied ? "success" : "error", wording } });
  };
  return (
    <Button size="small" icon={<CopyRegular />} appearance="subtle" onClick={() => void copy()}>
      {finding ? words.one : words.all}
    </Button>
  );
}
