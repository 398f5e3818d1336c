import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState, type JSX } from "react";
import { usePane, usePaneState } from "../paneContext";
import { CellLink } from "./CellLink";
import { useWords } from "./useWords";

/** Long enough to read two sentences. */
const FADES_AFTER = 8_000;

/** What the last action came to, until it is closed or the next one is told; where all went well, it goes by itself unless somebody is at it. The live region of the pane reads it out. */
export function NoticeBar(): JSX.Element | null {
  const { store } = usePane();
  const { notice, language } = usePaneState();
  const words = useWords();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (notice?.kind !== "success" || isHeld) return undefined;
    const fade = setTimeout(() => store.dispatch({ type: "notice", notice: undefined }), FADES_AFTER);
    return () => clearTimeout(fade);
  }, [store, notice, isHeld]);
  if (!notice || notice.kind === "quiet") return null;
  return (
    <MessageBar
      intent={notice.kind}
      layout="multiline"
      className="k-notice"
      role="group"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
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
