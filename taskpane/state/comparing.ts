import type { Wording } from "../../src/index";
import type { ComparedDocument } from "../checking/checker";
import { inBoth, WORDS } from "../strings/words";
import type { Checking } from "./checking";
import { readCompared } from "./compared";
import { failureOf } from "./failure";
import { keep } from "./keeping";
import type { Pane } from "./pane";
import { kept } from "./remembering";
import { Turns } from "./turns";

/** Holds the workbook against a file that a person chose. The file stays in the memory of the pane; the workbook keeps its name. */
export class Comparing {
  private readonly turns = new Turns();

  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
  ) {}

  /** Takes up which document was compared with before. */
  async load(): Promise<void> {
    const { host, store } = this.pane;
    const compared = readCompared(await kept(host, "comparison"));
    if (compared && !store.state().compared) store.dispatch({ type: "set", compared });
  }

  /** Reads the file and checks all sheets against it: of a single sheet nobody could say what is missing. A file that cannot be read changes nothing. */
  choose(file: File, kind: ComparedDocument["kind"]): Promise<void> {
    return this.turns.take(file, () => this.take(file, kind));
  }

  /** The workbook is checked by itself again. */
  takeAway(): Promise<void> {
    return this.turns.take("away", async () => {
      const { store } = this.pane;
      store.dispatch({ type: "set", compared: undefined });
      await this.checking.dropDocument();
      if (await keep(this.pane, "comparison", null))
        store.dispatch({ type: "notice", notice: { kind: "success", wording: inBoth(({ comparison }) => comparison.dropped) } });
    });
  }

  private async take(file: File, kind: ComparedDocument["kind"]): Promise<void> {
    const { store } = this.pane;
    const { name } = file;
    store.dispatch({ type: "notice", notice: undefined });
    const refusal = await this.read(file);
    if (refusal) return store.dispatch({ type: "notice", notice: { kind: "error", wording: refusal } });
    store.dispatch({ type: "set", compared: { kind, name, isRead: true }, scope: "workbook", tab: "findings" });
    await this.checking.check();
    await keep(this.pane, "comparison", { kind, name });
  }

  /** Why the file cannot be compared with; undefined where it was read. */
  private async read(file: File): Promise<Wording | undefined> {
    try {
      const why = await this.checking.takeDocument(file);
      if (!why) return undefined;
      const { ja, en } = WORDS;
      return { ja: ja.comparison.unreadable(file.name, why.ja), en: en.comparison.unreadable(file.name, why.en) };
    } catch (error) {
      return failureOf(error);
    }
  }
}
