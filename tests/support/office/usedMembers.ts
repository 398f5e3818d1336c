import ts from "typescript";

/** A member of an Excel class that some source uses: `Range.values`. */
export interface UsedMember {
  readonly owner: string;
  readonly member: string;
  /** The minor version of ExcelApi 1.x that brought it, by Microsoft's types. */
  readonly since: number;
}

/** Collects what the sources use of Excel's classes: as properties and methods, by destructuring, and by name in loads. */
export function usedMembers(program: ts.Program, sources: readonly string[]): UsedMember[] {
  const collector = new Collector(program.getTypeChecker());
  for (const source of sources) {
    const file = program.getSourceFile(source);
    if (file) collector.visit(file);
  }
  return [...collector.found.values()];
}

class Collector {
  readonly found = new Map<string, UsedMember>();

  constructor(private readonly checker: ts.TypeChecker) {}

  visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.add(this.checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) this.addOfType(this.checker.getTypeAtLocation(node.parent), (node.propertyName ?? node.name).getText());
    if (ts.isObjectLiteralExpression(node)) this.addKeys(node);
    if (ts.isCallExpression(node)) this.addLoad(node);
    ts.forEachChild(node, (child) => {
      this.visit(child);
    });
  }

  /** The names in an object of a load or of a `set`: its type is one of Microsoft's `…LoadOptions` or `…UpdateData`. */
  private addKeys(node: ts.ObjectLiteralExpression): void {
    const expected = this.checker.getContextualType(node);
    if (!expected) return;
    for (const property of node.properties) if (property.name) this.addOfType(expected, property.name.getText());
  }

  /** `range.load("address, format/fill/color")` and `range.load(["address"])`. */
  private addLoad(call: ts.CallExpression): void {
    const { expression, arguments: [option] } = call; // prettier-ignore
    if (!option || !ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    const type = this.checker.getTypeAtLocation(expression.expression);
    const texts = ts.isArrayLiteralExpression(option) ? option.elements : [option];
    for (const text of texts) {
      if (ts.isStringLiteralLike(text)) for (const path of text.text.split(",")) this.addPath(type, path.trim());
    }
  }

  private addPath(start: ts.Type, path: string): void {
    let type: ts.Type | undefined = start;
    for (const name of path.split("/")) {
      if (!type || name === "" || name === "*") return;
      const property: ts.Symbol | undefined = type.getProperty(name) ?? this.itemOf(type)?.getProperty(name);
      this.add(property);
      const reached: ts.Type | undefined = property && this.checker.getTypeOfSymbol(property);
      type = reached && name === "items" ? this.checker.getIndexTypeOfType(reached, ts.IndexKind.Number) : reached;
    }
  }

  /** Names in a load of a collection may be those of its items. */
  private itemOf(type: ts.Type): ts.Type | undefined {
    const items = type.getProperty("items");
    return items && this.checker.getIndexTypeOfType(this.checker.getTypeOfSymbol(items), ts.IndexKind.Number);
  }

  private addOfType(type: ts.Type, name: string): void {
    for (const part of type.isUnion() ? type.types : [type]) this.add(part.getProperty(name));
  }

  private add(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) {
      const owner = ownerOf(declaration);
      if (!owner || !symbol) continue;
      const member = symbol.name;
      this.found.set(`${owner}.${member}`, { owner, member, since: sinceOf(declaration) });
    }
  }
}

/** The Excel class that a declaration speaks of; undefined for everything else. */
function ownerOf(declaration: ts.Declaration): string | undefined {
  const { parent } = declaration;
  if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) return undefined;
  if (!declaration.getSourceFile().fileName.includes("@types/office-js/") || !isInExcel(parent)) return undefined;
  // The options for a collection name the properties of its items, so that its own class does not matter.
  const name = parent.name?.text.replace(/(CollectionLoadOptions|LoadOptions|UpdateData|Data)$/, "");
  return name === "" ? undefined : name;
}

function isInExcel(node: ts.Node): boolean {
  for (let outer: ts.Node | undefined = node.parent; outer; outer = outer.parent as ts.Node | undefined) {
    if (ts.isModuleDeclaration(outer) && outer.name.text === "Excel") return true;
  }
  return false;
}

/** Microsoft writes it into the comment: "[Api set: ExcelApi 1.10]". */
function sinceOf(declaration: ts.Declaration): number {
  const text = declaration.getFullText();
  return Number(/\[Api set: ExcelApi 1\.(\d+)/.exec(text)?.[1] ?? 0);
}
