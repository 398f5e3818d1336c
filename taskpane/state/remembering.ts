import type { Host, Json } from "../../hosts/host";
import type { Answer, Finding, Followed, Language, Signature, Wording } from "../../src/index";
import { laterInBoth } from "../strings/laterWords";
import type { Words } from "../strings/words";
import type { Checking } from "./checking";
import { readCorrections } from "../../hosts/memory/corrections";
import { knownOf, NO_RECORD, type FindingRecord } from "./findingRecord";
import { failureOf } from "./failure";
import type * as keptRecord from "./keptRecord";
import { keep } from "./keeping";
import type { Pane } from "./pane";
import { ownName, rememberName } from "./ownName";
import { rememberLanguage } from "./preferredLanguage";
import { readSettings, writeSettings, type Settings } from "../../hosts/memory/settings";
import { withSheet } from "./withSheet";

/** What keeps and matches states of findings; most workbooks have none. */
const loadKeptRecord = (): Promise<typeof keptRecord> => import("./keptRecord");

/** What is kept in the workbook or for the user: states and reasons of findings, settings, language, name. What is said of tables is kept by `Correcting`. */
export class Remembering {
  private isRecordRead = false;

  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
    private readonly today: () => string = () => new Date().toISOString().slice(0, 10),
  ) {}

  /** Takes up what the workbook kept. What cannot be read is as if it were not there. */
  async load(): Promise<void> {
    const { host, store } = this.pane;
    const [settings, record, corrections, taught] = await Promise.all([
      kept(host, "settings"),
      kept(host, "dismissals"),
      kept(host, "corrections"),
      kept(host, "taught"),
    ]);
    store.dispatch({
      type: "set",
      settings: readSettings(settings),
      name: ownName(),
      corrections: readCorrections(corrections),
    });
    if (taught !== undefined)
      store.dispatch({ type: "set", taught: (await import("../../hosts/memory/keptTaught")).readTaughtRelations(taught) });
    // Where it cannot be loaded now, it is read before the next one is kept.
    await this.readRecord(record).catch(() => undefined);
  }

  /** Keeps why a finding can stay as it is: it then waits for the reviewer. */
  async dismiss(finding: Finding, reason: string): Promise<void> {
    if (await this.judge([finding], { text: reason, state: "reasoned" }, ({ dismissal }) => dismissal.save))
      await this.tell(({ dismissal }) => dismissal.done);
  }

  /** Keeps one reason for several findings. */
  async dismissAll(findings: readonly Finding[], reason: string): Promise<void> {
    if (await this.judge(findings, { text: reason, state: "reasoned" }, ({ dismissal }) => dismissal.saveAll(findings.length)))
      await this.tell(({ dismissal }) => dismissal.doneAll(findings.length));
  }

  /** The reviewer takes the reason of a finding, or does not. */
  async decide(finding: Finding, state: "accepted" | "rejected"): Promise<void> {
    const text = knownOf(finding, this.pane.store.state())?.entry.reason ?? "";
    if (await this.judge([finding], { text, state }, ({ dismissal }) => dismissal.decided[state]))
      await this.tell(({ dismissal }) => dismissal.decided[state]);
  }

  /** Forgets what was said of a finding. */
  async withdraw(finding: Finding): Promise<void> {
    const kept = knownOf(finding, this.pane.store.state())?.kept;
    const isSaved = await this.keepRecord(
      ({ recordOf }, { entries }) => recordOf(entries.filter((one) => one !== kept)),
      () => laterInBoth(({ dismissal }) => dismissal.withdraw),
    );
    if (isSaved) await this.tell(({ dismissal: words }) => words.withdrawn);
  }

  /** Takes over what a list of findings says. */
  takeOver(followed: readonly Followed[], label: Wording): Promise<boolean> {
    return this.keepRecord(
      ({ takenOver }, record) => takenOver(record, followed),
      () => Promise.resolve(label),
    );
  }

  /** Who says something now, and when. */
  signature(): Signature {
    return { by: this.pane.store.state().name, date: this.today() };
  }

  private judge(findings: readonly Finding[], answer: Answer, label: (words: Words) => string): Promise<boolean> {
    const change = ({ judged, keptFinding }: typeof keptRecord, record: FindingRecord): FindingRecord => {
      const state = this.pane.store.state();
      const judge = (before: FindingRecord, finding: Finding): FindingRecord =>
        judged(before, knownOf(finding, state), keptFinding(finding, state.language), answer, this.signature());
      return findings.reduce(judge, record);
    };
    return this.keepRecord(change, () => laterInBoth(label));
  }

  async saveSettings(settings: Settings, language: Language, name: string): Promise<void> {
    const { store } = this.pane;
    rememberName(name);
    store.dispatch({ type: "set", name });
    this.speak(language);
    if (!(await keep(this.pane, "settings", writeSettings(settings)))) return;
    store.dispatch({ type: "set", settings });
    await this.tell(({ done }) => done.settingsSaved);
    await this.checking.checkWithSettings();
  }

  speak(language: Language): void {
    rememberLanguage(language);
    this.pane.store.dispatch({ type: "set", language });
  }

  private async keepRecord(
    change: (room: typeof keptRecord, record: FindingRecord) => FindingRecord,
    labelled: () => Promise<Wording>,
  ): Promise<boolean> {
    const { store } = this.pane;
    try {
      const [room, label] = await Promise.all([loadKeptRecord(), labelled()]);
      // What could not be read at first must not be written over.
      if (!this.isRecordRead) await this.readRecord(await kept(this.pane.host, "dismissals"));
      const before = store.state().record;
      const put = async (record: FindingRecord): Promise<boolean> => {
        const isSaved = await keep(this.pane, "dismissals", room.writeKept(record));
        if (isSaved) store.dispatch({ type: "set", record });
        return isSaved;
      };
      const isSaved = await withSheet(this.pane, () => put(change(room, before)));
      if (isSaved) store.dispatch({ type: "step", step: { label, takeBack: () => put(before) } });
      return isSaved;
    } catch (error) {
      store.dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } });
      return false;
    }
  }

  private async readRecord(json: Json | undefined): Promise<void> {
    const record = json === undefined ? NO_RECORD : (await loadKeptRecord()).readKept(json);
    this.isRecordRead = true;
    this.pane.store.dispatch({ type: "set", record });
  }

  private async tell(pick: (words: Words) => string): Promise<void> {
    this.pane.store.dispatch({ type: "notice", notice: { kind: "success", wording: await laterInBoth(pick) } });
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
