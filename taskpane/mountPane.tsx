import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "../hosts/host";
import type { Language } from "../src/index";
import { App } from "./App";
import type { PaneFiles } from "./paneContext";
import type { Checker } from "./checking/checker";
import { startPane, type PaneModel } from "./state/startPane";
import { themeFor, type ProgramLook } from "./theme";

export interface PaneEnvironment {
  readonly host: Host;
  readonly language: Language;
  readonly look: ProgramLook;
  readonly checker: Checker;
  readonly files: PaneFiles;
  /** The address of the page about a rule; absent where no server brings such pages. */
  readonly rulePage?: (rule: string) => string;
}

/** Puts the pane into the page, with whichever host the entry chose. */
export function mountPane(element: HTMLElement, environment: PaneEnvironment): PaneModel {
  const { host, language, look, checker, files, rulePage } = environment;
  const model = startPane(host, checker, language);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = createRoot(element);
  const draw = (): void => {
    root.render(
      <StrictMode>
        <App frame={{ model, files, ...(rulePage && { rulePage }) }} theme={themeFor(look, dark.matches)} />
      </StrictMode>,
    );
  };
  dark.addEventListener("change", draw);
  draw();
  return model;
}
