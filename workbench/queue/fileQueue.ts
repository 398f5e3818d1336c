import type { Language } from "../../src/index";
import type { CheckedFile, CheckJob, OpenContents } from "./checkJob";

/** One file of the queue. */
export interface QueuedFile {
  readonly id: number;
  /** Its own name, "指標.xlsx". */
  readonly name: string;
  /** Where it lies in the folder that was opened, "資料/県北/"; "" elsewhere. */
  readonly folder: string;
  readonly content: Blob;
  /** True for a file that the page brought itself. */
  readonly isSample: boolean;
  /** What is known of it: nothing yet, or what the last check found. */
  checked: CheckedFile | undefined;
  /** Where the check of it stands. */
  step: "waiting" | "checking" | "done";
  /** True where something was changed that no file has yet. */
  isChanged: boolean;
  /** Its cells as they are now, where it is open; what is on the disk counts until then. */
  contentsNow: (() => Promise<OpenContents>) | undefined;
}

export type NewFile = Pick<QueuedFile, "name" | "folder" | "content" | "isSample">;

/** Milliseconds without a further change after which a workbook is checked again. */
const SETTLED = 700;

const WAITING: QueuedFile["step"] = "waiting";

/** The files that are worked through, in their order. They are checked one after the other; those that changed are checked again. */
export class FileQueue {
  private files: readonly QueuedFile[] = [];
  private current: QueuedFile | undefined;
  private count = 0;
  private isWorking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly check: (job: CheckJob) => Promise<CheckedFile>,
    private readonly language: Language,
    /** Called after every change of the list and of what it says. */
    private readonly changed: () => void,
  ) {}

  get all(): readonly QueuedFile[] {
    return this.files;
  }

  /** The file that is shown. */
  get shown(): QueuedFile | undefined {
    return this.current;
  }

  /** Puts files behind those that are there, and begins to check them. */
  add(files: readonly NewFile[]): QueuedFile[] {
    const added = files.map(({ name, folder, content, isSample }): QueuedFile => {
      this.count += 1;
      const plain = { name, folder, content, isSample };
      return { ...plain, id: this.count, checked: undefined, step: "waiting", isChanged: false, contentsNow: undefined };
    });
    this.files = [...this.files, ...added];
    this.changed();
    void this.work();
    return added;
  }

  remove(gone: QueuedFile): void {
    this.files = this.files.filter((file) => file !== gone);
    if (this.current === gone) this.current = undefined;
    this.changed();
  }

  show(file: QueuedFile): void {
    this.current = file;
    this.changed();
  }

  /** Something of the file was changed: it is to be saved and checked again. */
  touch(file: QueuedFile): void {
    file.isChanged = true;
    file.step = "waiting";
    this.changed();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), SETTLED);
  }

  saved(file: QueuedFile): void {
    file.isChanged = false;
    this.changed();
  }

  /** The next file in a direction that fits; the list begins again at its end. */
  next(direction: 1 | -1, fits: (file: QueuedFile) => boolean): QueuedFile | undefined {
    const { files, current } = this;
    const from = current ? files.indexOf(current) : direction === 1 ? -1 : 0;
    for (let step = 1; step < files.length + 1; step += 1) {
      const file = files[(from + direction * step + files.length * 2) % files.length];
      if (file && file !== current && fits(file)) return file;
    }
    return undefined;
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    // Those that were never checked come first.
    const waiting = (): QueuedFile | undefined => {
      const open = this.files.filter(({ step }) => step === "waiting");
      return open.find(({ checked }) => !checked) ?? open[0];
    };
    for (let file = waiting(); file; file = waiting()) await this.checkOne(file);
    this.isWorking = false;
  }

  private async checkOne(file: QueuedFile): Promise<void> {
    const { name, folder } = file;
    file.step = "checking";
    this.changed();
    const contents = (await file.contentsNow?.()) ?? file.content;
    file.checked = await this.check({ name: folder + name, contents, language: this.language });
    // Meanwhile it may have been changed again.
    if (file.step !== WAITING) file.step = "done";
    this.changed();
  }
}

/** How many findings of a file wait for somebody. */
export function openFindings({ checked }: QueuedFile): number {
  return checked ? checked.open.error + checked.open.query + checked.open.info : 0;
}

/** True where there is a workbook to show. */
export function isReadable({ checked }: QueuedFile): boolean {
  return !checked?.review.report.error;
}
