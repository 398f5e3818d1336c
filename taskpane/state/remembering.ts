import type { Host, Json } from "../../hosts/host";
import {
  answered,
  openEntry,
  type Answer,
  type Finding,
  type Followed,
  type Language,
  type RecordEntry,
  type Signature,
} from "../../src/index";
import { inBoth } from "../strings/words";
import type { Checking } from "./checking";
import { readCorrections } from "./storedCorrections";
import { keptFinding, knownFindings, readEntries, writeEntries, type KnownFinding } from "./findingRecord";
import { keep } from "./keeping";
import type { Pane } from "./pane";
import { ownName, rememberName } from "./ownName";
import { rememberLanguage } from "./preferredLanguage";
import { readSettings, writeSettings, type Settings } from "./settings";

/** What is kept in the workbook or for the user: states and reasons of findings, settings, language, name. What is said of tables is kept by `Correcting`. */
export class Remembering {
  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
    private readonly today: () => string = () => new Date().toISOString().slice(0, 10),
  ) {}

  /** Takes up what the workbook kept. What cannot be read is as if it were not there. */
  async load(): Promise<void> {
    const { host, store } = this.pane;
    const [settings, record, corrections] = await Promise.all([
      kept(host, "settings"),
      kept(host, "dismissals"),
      kept(host, "corrections"),
    ]);
    store.dispatch({
      type: "set",
      settings: readSettings(settings),
      name: ownName(),
      record: readEntries(record),
      corrections: readCorrections(corrections),
    });
  }

  /** Keeps why a finding can stay as it is: it then waits for the reviewer. */
  async dismiss(finding: Finding, reason: string): Promise<void> {
    if (await this.judge(finding, { text: reason, state: "reasoned" })) this.tell(inBoth(({ dismissal }) => dismissal.done));
  }

  /** The reviewer takes the reason of a finding, or does not. */
  async decide(finding: Finding, state: "accepted" | "rejected"): Promise<void> {
    const text = this.known(finding)?.entry.reason ?? "";
    if (await this.judge(finding, { text, state })) this.tell(inBoth(({ dismissal }) => dismissal.decided[state]));
  }

  /** Forgets what was said of a finding. */
  async withdraw(finding: Finding): Promise<void> {
    const kept = this.known(finding)?.kept;
    const isSaved = await this.keepRecord(this.pane.store.state().record.filter((one) => one !== kept));
    if (isSaved) this.tell(inBoth(({ dismissal: words }) => words.withdrawn));
  }

  /** Takes over what a list of findings says. */
  async takeOver(followed: readonly Followed[]): Promise<boolean> {
    const entries = followed.map(({ entry }) => entry);
    const listed = new Set(entries.map(({ identity }) => identity));
    const others = this.pane.store.state().record.filter(({ identity }) => !listed.has(identity));
    // Of what is open and was never answered nothing needs to be kept.
    return this.keepRecord([...others, ...entries.filter(({ state, reason }) => state !== "open" || reason !== "")]);
  }

  /** Who says something now, and when. */
  signature(): Signature {
    return { by: this.pane.store.state().name, date: this.today() };
  }

  private known({ id }: Finding): KnownFinding | undefined {
    const { result, record } = this.pane.store.state();
    return result && knownFindings(result.findings, record).get(id);
  }

  private async judge(finding: Finding, answer: Answer): Promise<boolean> {
    const { record, language } = this.pane.store.state();
    const known = this.known(finding);
    const signature = this.signature();
    const before = known?.entry ?? openEntry(keptFinding(finding, language), signature.date);
    const { entry } = answered(before, answer, { answers: signature, results: signature });
    const others = record.filter((one) => one !== known?.kept && !(one.state === "fixed" && one.identity === entry.identity));
    return this.keepRecord([...others, entry]);
  }

  async saveSettings(settings: Settings, language: Language, name: string): Promise<void> {
    const { store } = this.pane;
    rememberName(name);
    store.dispatch({ type: "set", name });
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

  private async keepRecord(record: readonly RecordEntry[]): Promise<boolean> {
    const isSaved = await keep(this.pane, "dismissals", writeEntries(record));
    if (isSaved) this.pane.store.dispatch({ type: "set", record });
    return isSaved;
  }

  private tell(wording: ReturnType<typeof inBoth>): void {
    this.pane.store.dispatch({ type: "notice", notice: { kind: "success", wording } });
  }
}

async function kept(host: Host, name: Parameters<Host["load"]>[0]): Promise<Json | undefined> {
  try {
    return await host.load(name);
  } catch {
    // A workbook without memory, or one that cannot tell: the pane works with its defaults.
    return undefined;
  }
}
