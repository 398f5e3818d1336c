import { Button, Select } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { lazy, Suspense, type JSX } from "react";
import type { Scope } from "../../hosts/host";
import { usePane, usePaneState, useFirstWords } from "../paneContext";

const CheckProgress = lazy(() => import("./CheckProgress").then((module) => ({ default: module.CheckProgress })));

const SCOPES: readonly Scope[] = ["sheet", "workbook", "selection"];

interface Props {
  readonly onSettings: () => void;
  /** Called with the button of the settings, to which the focus returns. */
  readonly settingsButton: (button: HTMLElement | null) => void;
}

/** What to check, and the button that checks it. */
export function Header({ onSettings, settingsButton }: Props): JSX.Element {
  const { store, checking } = usePane();
  const { scope, phase } = usePaneState();
  const words = useFirstWords();
  const isRunning = phase.name === "reading" || phase.name === "checking";
  return (
    <header className="k-header">
      <div className="k-header-row">
        <Select
          className="k-grow"
          aria-label={words.scope.label}
          value={scope}
          onChange={(_, { value }) => store.dispatch({ type: "set", scope: SCOPES.find((one) => one === value) ?? "sheet" })}
        >
          {SCOPES.map((one) => (
            <option key={one} value={one}>
              {words.scope[one]}
            </option>
          ))}
        </Select>
        <Button appearance="primary" onClick={() => void checking.check()}>
          {words.check}
        </Button>
        <Button
          ref={settingsButton}
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={words.settings}
          title={words.settings}
          onClick={onSettings}
        />
      </div>
      {isRunning && (
        <Suspense>
          <CheckProgress />
        </Suspense>
      )}
    </header>
  );
}
