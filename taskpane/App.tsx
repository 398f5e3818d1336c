import { FluentProvider, type Theme } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type JSX } from "react";
import { FindingsTab } from "./components/FindingsTab";
import { Header } from "./components/Header";
import { LiveRegion } from "./components/LiveRegion";
import { Tabs } from "./components/Tabs";
import { PaneContext, usePane, usePaneState, useFirstWords, type PaneFrame } from "./paneContext";
import { openFindings } from "./state/findingGroups";
import type { Tab } from "./state/paneState";

const TablesTab = lazy(() => import("./components/TablesTab").then((module) => ({ default: module.TablesTab })));
const OverviewTab = lazy(() => import("./components/OverviewTab").then((module) => ({ default: module.OverviewTab })));
const DeltasTab = lazy(() => import("./components/DeltasTab").then((module) => ({ default: module.DeltasTab })));
const SettingsDialog = lazy(() => import("./components/SettingsDialog").then((module) => ({ default: module.SettingsDialog })));

const ActionBar = lazy(() => import("./components/ActionBar").then((module) => ({ default: module.ActionBar })));
const NoticeBar = lazy(() => import("./components/NoticeBar").then((module) => ({ default: module.NoticeBar })));
const StaleBar = lazy(() => import("./components/StaleBar").then((module) => ({ default: module.StaleBar })));

const TABS: readonly Tab[] = ["findings", "tables", "overview", "deltas"];

interface Props {
  readonly frame: PaneFrame;
  readonly theme: Theme;
}

export function App({ frame, theme }: Props): JSX.Element {
  return (
    <PaneContext.Provider value={frame}>
      <Frame theme={theme} />
    </PaneContext.Provider>
  );
}

function Frame({ theme }: { theme: Theme }): JSX.Element {
  const { watching, remembering, comparing, changing } = usePane();
  const { language, result, steps, marked, shaded } = usePaneState();
  const hasWork = result !== undefined || steps.length > 0 || marked !== undefined || shaded !== undefined;
  const words = useFirstWords();
  /** Undefined until the settings are asked for: they are loaded then. */
  const [isSetting, setSetting] = useState<boolean>();
  const settingsButton = useRef<HTMLElement | null>(null);
  const holdButton = useCallback((button: HTMLElement | null) => void (settingsButton.current = button), []);
  // The dialog gives the page back its focus only after it is gone.
  const focusButton = useCallback(() => void requestAnimationFrame(() => settingsButton.current?.focus()), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    void remembering.load();
    void comparing.load();
    void changing.findMarks();
    const watch = watching.start();
    return () => void watch.then((stop) => stop());
  }, [remembering, comparing, changing, watching]);
  return (
    <FluentProvider theme={theme} className="k-pane">
      <h1 className="k-unseen">{words.product}</h1>
      <Header onSettings={() => setSetting(true)} settingsButton={holdButton} />
      <Panels />
      {hasWork && (
        <Suspense>
          <ActionBar />
        </Suspense>
      )}
      <LiveRegion />
      {isSetting !== undefined && (
        <Suspense>
          <SettingsDialog isOpen={isSetting} close={() => setSetting(false)} closed={focusButton} />
        </Suspense>
      )}
    </FluentProvider>
  );
}

function Panels(): JSX.Element {
  const { store } = usePane();
  const state = usePaneState();
  const words = useFirstWords();
  const { tab, result, notice } = state;
  const counts: Partial<Record<Tab, number>> = result ? { findings: openFindings(state).length, tables: result.tables.length } : {};
  return (
    <div className="k-main">
      <Tabs
        tabs={TABS.map((id) => ({ id, name: words.tabs[id], count: counts[id] }))}
        chosen={tab}
        choose={(chosen) => store.dispatch({ type: "set", tab: chosen })}
      />
      {(result ?? notice) && (
        <Suspense>
          <NoticeBar />
          <StaleBar />
        </Suspense>
      )}
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} className="k-panel">
        <Suspense fallback={<p className="k-none">…</p>}>
          <Panel tab={tab} />
        </Suspense>
      </div>
    </div>
  );
}

function Panel({ tab }: { tab: Tab }): JSX.Element {
  switch (tab) {
    case "findings":
      return <FindingsTab />;
    case "tables":
      return <TablesTab />;
    case "overview":
      return <OverviewTab />;
    case "deltas":
      return <DeltasTab />;
  }
}
