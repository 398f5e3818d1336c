import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { Collection } from "./collection";
import { invalidArgument } from "./errors";

/** Something that an add-in keeps in the workbook, so that it travels with the file. */
export class Setting extends HostObject {
  readonly typeName = "Setting";
  readonly scalars = ["Key", "Value"];

  constructor(
    private readonly book: Book,
    readonly Key: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.Key;
  }
  get Value(): unknown {
    return this.book.settings.get(this.Key);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.Key, stored(value));
  }

  Delete(): void {
    this.book.settings.delete(this.Key);
  }
}

/** As a file keeps it: JSON. */
function stored(value: unknown): unknown {
  if (value === undefined) throw invalidArgument();
  return JSON.parse(JSON.stringify(value)) as unknown;
}

export class SettingCollection extends Collection<Setting> {
  readonly typeName = "SettingCollection";

  constructor(private readonly book: Book) {
    super();
  }

  items(): readonly Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }

  protected keys({ Key }: Setting): readonly string[] {
    return [Key];
  }

  /** Replaces what has the key already. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    const setting = this.GetItemOrNullObject(key) ?? new Setting(this.book, key);
    setting.Value = value;
    return setting;
  }
}
