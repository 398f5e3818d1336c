import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { Language } from "../../src/index";
import type { OpenedFile } from "../files/openFile";
import { openFile } from "../files/openFile";
import { UNOPENED } from "../queue/failedFile";
import { FileChecker } from "../queue/fileChecker";
import type { NewFile, QueuedFile } from "../queue/fileQueue";
import { FileQueue, isReadable, openFindings } from "../queue/fileQueue";
import type { RunningUniver } from "../univer/createUniver";
import { agreesToLose } from "./losses";
import { OpenBooks } from "./openBooks";
import type { Pane } from "./pane";
import { queueWordsOf } from "./queueWords";
import { lossesOf, saveSession } from "./save";
import type { Session } from "./session";
import { wordsOf } from "./words";

/** What is seen of the desk. */
export interface DeskView {
  say(text: string, tone?: "failed"): void;
  /** What a function says of its error in the cell that is selected, or why that cannot be changed; "" for nothing. */
  tellOfCell(text: string): void;
  /** The list or what it says has changed. */
  listChanged(): void;
  /** Several files came at once. */
  listGrew(): void;
  fileShown(file: QueuedFile): void;
  paneLoaded(frame: HTMLIFrameElement): void;
}

/** The files that a person works through: the list of them, those that are open, and the one in front. */
export class Desk {
  readonly queue: FileQueue;
  session: Session | undefined;
  /** The file that a person wants to see. */
  private asked: QueuedFile | undefined;
  private readonly books: OpenBooks;
  private readonly words: ReturnType<typeof wordsOf>;
  private readonly queueWords: ReturnType<typeof queueWordsOf>;

  constructor(
    univer: RunningUniver,
    pane: Pane,
    private readonly language: Language,
    private readonly view: DeskView,
  ) {
    this.words = wordsOf(language);
    this.queueWords = queueWordsOf(language);
    const checker = new FileChecker(() => new Worker("/workbench/check.js", { type: "module" }));
    this.queue = new FileQueue(
      (job) => checker.check(job),
      language,
      () => {
        view.listChanged();
      },
    );
    this.books = new OpenBooks(univer, pane, language, {
      changed: (file) => {
        this.queue.touch(file);
      },
      say: (text) => {
        view.tellOfCell(text);
      },
      refused: (part) => {
        view.tellOfCell(part === undefined ? "" : this.words.locked(part));
      },
      loaded: (frame) => {
        view.paneLoaded(frame);
      },
    });
  }

  get hasUnsaved(): boolean {
    return this.queue.all.some(({ isChanged }) => isChanged);
  }

  /** Puts files on the list and shows the first that can be read. A single file that cannot be read is only told of. */
  async open(files: readonly NewFile[]): Promise<void> {
    const [only] = files;
    if (files.length <= 1) return only && this.openOne(only);
    const replaced = this.queue.all.filter(({ isSample, isChanged }) => isSample && !isChanged);
    const added = this.queue.add(files);
    this.view.listGrew();
    for (const file of added) {
      if (!(await this.show(file))) continue;
      this.drop(replaced);
      return;
    }
  }

  /** An unchanged sample makes room, and so does an unchanged file of the same name. */
  private async openOne(file: NewFile): Promise<void> {
    const opened = await this.read(file);
    if (!opened) return;
    const isSame = ({ name, folder }: QueuedFile): boolean => name === file.name && folder === file.folder;
    const replaced = this.queue.all.filter((one) => !one.isChanged && (one.isSample || isSame(one)));
    this.drop(replaced);
    const [added] = this.queue.add([file]);
    if (added) this.put(added, opened, false);
  }

  /** Shows a file of the list as it was left, or as it lies on the disk; false where it cannot be read. */
  async show(file: QueuedFile): Promise<boolean> {
    this.asked = file;
    const session = this.books.show(file);
    if (session) {
      this.bring(file, session);
      return true;
    }
    const opened = await this.read(file);
    // Meanwhile another file may have been asked for, or the same once more.
    if (opened && this.asked === file && !this.books.sessionOf(file)) this.put(file, opened, true);
    return opened !== undefined;
  }

  private put(file: QueuedFile, opened: OpenedFile, isFromList: boolean): void {
    this.bring(file, this.books.open(file, opened, isFromList));
  }

  private bring(file: QueuedFile, session: Session): void {
    this.session = session;
    this.queue.show(file);
    this.view.say("");
    this.view.tellOfCell("");
    this.view.fileShown(file);
  }

  private async read({ content, name }: NewFile): Promise<OpenedFile | undefined> {
    try {
      return openFile(new Uint8Array(await content.arrayBuffer()), name);
    } catch (problem) {
      const why = problem instanceof UnreadableFileError ? problem : problem instanceof DOMException ? UNOPENED : undefined;
      if (!why) throw problem;
      this.view.say(`${name}: ${this.words.unreadable} ${why.wording[this.language]}`, "failed");
      return undefined;
    }
  }

  private drop(files: readonly QueuedFile[]): void {
    for (const file of files) {
      this.books.close(file);
      this.queue.remove(file);
    }
  }

  /** Goes to the next file in a direction; `toOpen` passes over those without open findings. */
  async go(direction: 1 | -1, toOpen: boolean): Promise<void> {
    const next = this.queue.next(direction, (file) => isReadable(file) && (!toOpen || openFindings(file) > 0));
    if (next) await this.show(next);
    else if (toOpen) this.view.say(this.queueWords.noneOpen);
  }

  /** Another file takes the place of one that goes. The last one stays: there is always a workbook to be shown. */
  async remove(file: QueuedFile): Promise<void> {
    if (file.isChanged && !confirm(this.queueWords.removeChanged(file.name))) return;
    if (file === this.queue.shown) {
      const next = this.queue.next(1, isReadable);
      if (!next || !(await this.show(next))) return;
    }
    this.drop([file]);
  }

  saveShown(): Promise<void> {
    return this.save(this.queue.all.filter((file) => file === this.queue.shown));
  }

  saveChanged(): Promise<void> {
    return this.save(this.queue.all.filter(({ isChanged }) => isChanged));
  }

  private async save(files: readonly QueuedFile[]): Promise<void> {
    const open = files.flatMap((file) => {
      const session = this.books.sessionOf(file);
      return session ? [{ file, session }] : [];
    });
    const lost = new Set(open.flatMap(({ session }) => lossesOf(session)));
    if (open.length === 0 || !(await agreesToLose([...lost], this.words))) return;
    for (const { file, session } of open) {
      saveSession(session);
      this.queue.saved(file);
    }
    this.view.say(open.length === 1 ? this.words.saved : this.queueWords.savedAll(open.length));
  }
}
