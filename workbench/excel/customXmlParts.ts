import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { Collection } from "./collection";
import { invalidArgument, itemNotFound } from "./errors";

/** An XML document kept inside the workbook. */
export class CustomXmlPart extends HostObject {
  readonly typeName = "CustomXmlPart";
  readonly scalars = ["Id", "NamespaceUri"];

  constructor(
    private readonly book: Book,
    readonly Id: string,
  ) {
    super();
  }

  get NamespaceUri(): string {
    return /\sxmlns="([^"]*)"/.exec(this.GetXml())?.[1] ?? "";
  }

  GetXml(): string {
    const xml = this.book.xmlParts.get(this.Id);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }

  SetXml(xml: unknown): void {
    if (typeof xml !== "string" || !xml.trim().startsWith("<")) throw invalidArgument();
    this.GetXml();
    this.book.xmlParts.set(this.Id, xml);
  }

  Delete(): void {
    this.book.xmlParts.delete(this.Id);
  }
}

export class CustomXmlPartCollection extends Collection<CustomXmlPart> {
  readonly typeName = "CustomXmlPartCollection";

  constructor(
    private readonly book: Book,
    private readonly namespace?: string,
  ) {
    super();
  }

  items(): readonly CustomXmlPart[] {
    const parts = [...this.book.xmlParts.keys()].map((id) => new CustomXmlPart(this.book, id));
    return this.namespace === undefined ? parts : parts.filter(({ NamespaceUri }) => NamespaceUri === this.namespace);
  }

  protected keys({ Id }: CustomXmlPart): readonly string[] {
    return [Id];
  }

  Add(xml: unknown): CustomXmlPart {
    if (typeof xml !== "string" || !xml.trim().startsWith("<")) throw invalidArgument();
    const id = `{XML${this.book.nextId()}}`;
    this.book.xmlParts.set(id, xml);
    return new CustomXmlPart(this.book, id);
  }

  GetByNamespace(namespace: unknown): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book, String(namespace));
  }

  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [part, ...more] = this.items();
    return part && more.length === 0 ? part : null;
  }

  GetOnlyItem(): CustomXmlPart {
    const part = this.GetOnlyItemOrNullObject();
    if (!part) throw itemNotFound();
    return part;
  }
}
