import type { Wording } from "../../src/index";
import type { ComparedDocument } from "../checking/checker";
import { laterInBoth } from "../strings/laterWords";
import type { Checking } from "./checking";
import { readCompared, withCompared } from "./compared";
import { failureOf } from "./failure";
import { keep } from "./keeping";
import type { Pane } from "./pane";
import { kept } from "./remembering";
import { Turns } from "./turns";

/** Holds the workbook against files that a person chose, the document before and the plan. They stay in the memory of the pane; the workbook keeps their names. */
export class Comparing {
  private readonly turns = new Turns();

  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
  ) {}

  /** Takes up which documents were compared with before, and what was said of pairs. */
  async load(): Promise<void> {
    const { host, store } = this.pane;
    const [documents, pairs] = await Promise.all([kept(host, "comparison"), kept(host, "pairs")]);
    // What was chosen meanwhile stands.
    const compared = store.state().compared.reduce(withCompared, readCompared(documents));
    store.dispatch({ type: "set", compared });
    if (pairs !== undefined) store.dispatch({ type: "set", pairs: (await import("../../hosts/memory/keptPairs")).readPairs(pairs) });
  }

  /** Reads the file and checks all sheets against it: of a single sheet nobody could say what is missing. A file that cannot be read changes nothing. */
  choose(file: File, kind: ComparedDocument["kind"]): Promise<void> {
    return this.turns.take(file, () => this.take(file, kind));
  }

  /** The workbook is held against this document no more. */
  takeAway(kind: ComparedDocument["kind"]): Promise<void> {
    return this.turns.take(kind, async () => {
      const { store } = this.pane;
      const gone = store.state().compared.find((one) => one.kind === kind);
      if (!gone) return;
      store.dispatch({ type: "set", compared: store.state().compared.filter((one) => one !== gone) });
      await this.checking.dropDocument(kind);
      if (!(await this.keepNames())) return;
      const wording = await laterInBoth(({ comparison }) => comparison.dropped(gone.name));
      store.dispatch({ type: "notice", notice: { kind: "success", wording } });
    });
  }

  private keepNames(): Promise<boolean> {
    const names = this.pane.store.state().compared.map(({ kind, name }) => ({ kind, name }));
    return keep(this.pane, "comparison", names.length > 0 ? names : null);
  }

  private async take(file: File, kind: ComparedDocument["kind"]): Promise<void> {
    const { store } = this.pane;
    const { name } = file;
    store.dispatch({ type: "notice", notice: undefined });
    const refusal = await this.read(file, kind);
    if (refusal) return store.dispatch({ type: "notice", notice: { kind: "error", wording: refusal } });
    const compared = withCompared(store.state().compared, { kind, name, isRead: true });
    store.dispatch({ type: "set", compared, scope: "workbook", tab: "findings" });
    await this.checking.check();
    await this.keepNames();
  }

  /** Why the file cannot be compared with; undefined where it was read. */
  private async read(file: File, kind: ComparedDocument["kind"]): Promise<Wording | undefined> {
    try {
      const why = await this.checking.takeDocument(file, kind);
      if (!why) return undefined;
      const { WORDS } = await import("../strings/words");
      return { ja: WORDS.ja.comparison.unreadable(file.name, why.ja), en: WORDS.en.comparison.unreadable(file.name, why.en) };
    } catch (error) {
      return failureOf(error);
    }
  }
}
