import type { Language } from "../../src/index";
import type { OpenedFile } from "../files/openFile";
import type { QueuedFile } from "../queue/fileQueue";
import type { RunningUniver } from "../univer/createUniver";
import type { LockedPart } from "../univer/lockedCells";
import type { Pane } from "./pane";
import type { Session } from "./session";
import { openSession } from "./session";

interface OpenBook {
  readonly session: Session;
  /** Undefined where the pane was given up for those of other workbooks. */
  frame: HTMLIFrameElement | undefined;
}

export interface OpenBookEvents {
  /** Something of the workbook was changed. */
  readonly changed: (file: QueuedFile) => void;
  /** What is to be said of the cell that is selected. */
  readonly say: (text: string) => void;
  /** A person wanted to change what the file protects; undefined once they went on. */
  readonly refused: (part: LockedPart | undefined) => void;
  /** A pane was loaded. */
  readonly loaded: (frame: HTMLIFrameElement) => void;
}

/** How many panes are kept: each is a page of its own, with its worker. */
const MOST_PANES = 12;

/** The workbooks that were opened, each with its pane. They stay as they are while another one is shown: nothing of them is lost. */
export class OpenBooks {
  private readonly books = new Map<QueuedFile, OpenBook>();

  constructor(
    private readonly univer: RunningUniver,
    private readonly pane: Pane,
    private readonly language: Language,
    private readonly events: OpenBookEvents,
  ) {}

  sessionOf(file: QueuedFile): Session | undefined {
    return this.books.get(file)?.session;
  }

  open(file: QueuedFile, opened: OpenedFile, checksAtOnce: boolean): Session {
    const session = openSession(this.univer, opened, this.language, {
      changed: () => {
        this.events.changed(file);
      },
      say: this.events.say,
      refused: this.events.refused,
    });
    session.program.runtime.show = (isVisible) => {
      this.pane.setOpen(isVisible);
    };
    file.contentsNow = () => session.contents();
    const book: OpenBook = { session, frame: undefined };
    this.books.set(file, book);
    this.load(book, checksAtOnce);
    return session;
  }

  /** Shows a workbook that is open already; undefined where it is not. */
  show(file: QueuedFile): Session | undefined {
    const book = this.books.get(file);
    if (!book) return undefined;
    book.session.workbook.bringForward();
    if (book.frame) this.pane.show(book.frame);
    else this.load(book, true);
    // The one that was shown last stands last.
    this.books.delete(file);
    this.books.set(file, book);
    return book.session;
  }

  private load(book: OpenBook, checksAtOnce: boolean): void {
    book.frame = this.pane.load(book.session.external, checksAtOnce);
    this.events.loaded(book.frame);
    for (const old of [...this.books.values()].filter(({ frame }) => frame).slice(0, -MOST_PANES)) {
      old.frame?.remove();
      old.frame = undefined;
    }
  }

  close(file: QueuedFile): void {
    const book = this.books.get(file);
    if (!book) return;
    this.books.delete(file);
    book.session.close();
    book.frame?.remove();
  }
}
