import { HostObject } from "../office/hostObject";
import type { Book, SheetArea } from "./book";

/** A range or several: an argument that stands for cells. */
export abstract class AreaObject extends HostObject {
  abstract readonly areas: readonly SheetArea[];

  constructor(readonly book: Book) {
    super();
  }
}
