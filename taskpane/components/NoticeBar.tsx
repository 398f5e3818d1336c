import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import { usePane, usePaneState, useWords } from "../paneContext";
import { CellLink } from "./CellLink";

/** What the last action came to, until it is closed or the next one is told. The live region of the pane reads it out. */
export function NoticeBar(): JSX.Element | null {
  const { store } = usePane();
  const { notice, language } = usePaneState();
  const words = useWords();
  if (!notice || notice.kind === "quiet") return null;
  return (
    <MessageBar intent={notice.kind} layout="multiline" className="k-notice" role="group">
      <MessageBarBody>
        {notice.wording[language]} {notice.cell && <CellLink cell={notice.cell} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.close}
            onClick={() => store.dispatch({ type: "notice", notice: undefined })}
          />
        }
      />
    </MessageBar>
  );
}
