import type { Host, Json } from "../../hosts/host";
import type { Finding, Language } from "../../src/index";
import { inBoth } from "../strings/words";
import type { Checking } from "./checking";
import { readCorrections } from "./storedCorrections";
import { dismiss, dismissalOf, readDismissals, writeDismissals, type Dismissal } from "./dismissals";
import { keep } from "./keeping";
import type { Pane } from "./pane";
import { rememberLanguage } from "./preferredLanguage";
import { readSettings, writeSettings, type Settings } from "./settings";

/** What is kept in the workbook or for the user: reasons, settings, language. What is said of tables is kept by `Correcting`. */
export class Remembering {
  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
    private readonly today: () => string = () => new Date().toISOString().slice(0, 10),
  ) {}

  /** Takes up what the workbook kept. What cannot be read is as if it were not there. */
  async load(): Promise<void> {
    const { host, store } = this.pane;
    const [settings, dismissals, corrections] = await Promise.all([
      kept(host, "settings"),
      kept(host, "dismissals"),
      kept(host, "corrections"),
    ]);
    store.dispatch({
      type: "set",
      settings: readSettings(settings),
      dismissals: readDismissals(dismissals),
      corrections: readCorrections(corrections),
    });
  }

  async dismiss(finding: Finding, reason: string): Promise<void> {
    const { dismissals } = this.pane.store.state();
    const others = dismissals.filter((one) => one !== dismissalOf(finding, dismissals));
    const isSaved = await this.keepDismissals([...others, dismiss(finding, reason, this.today())]);
    if (isSaved) this.tell(inBoth(({ dismissal }) => dismissal.done));
  }

  async withdraw(dismissal: Dismissal): Promise<void> {
    const { dismissals } = this.pane.store.state();
    const isSaved = await this.keepDismissals(dismissals.filter((one) => one !== dismissal));
    if (isSaved) this.tell(inBoth(({ dismissal: words }) => words.withdrawn));
  }

  async saveSettings(settings: Settings, language: Language): Promise<void> {
    const { store } = this.pane;
    this.speak(language);
    if (!(await keep(this.pane, "settings", writeSettings(settings)))) return;
    store.dispatch({ type: "set", settings });
    this.tell(inBoth(({ done }) => done.settingsSaved));
    await this.checking.checkWithSettings();
  }

  speak(language: Language): void {
    rememberLanguage(language);
    this.pane.store.dispatch({ type: "set", language });
  }

  private async keepDismissals(dismissals: readonly Dismissal[]): Promise<boolean> {
    const isSaved = await keep(this.pane, "dismissals", writeDismissals(dismissals));
    if (isSaved) this.pane.store.dispatch({ type: "set", dismissals });
    return isSaved;
  }

  private tell(wording: ReturnType<typeof inBoth>): void {
    this.pane.store.dispatch({ type: "notice", notice: { kind: "success", wording } });
  }
}

/** What the workbook keeps under a name; nothing where it cannot tell. */
export async function kept(host: Host, name: Parameters<Host["load"]>[0]): Promise<Json | undefined> {
  try {
    return await host.load(name);
  } catch {
    // A workbook without memory, or one that cannot tell: the pane works with its defaults.
    return undefined;
  }
}
