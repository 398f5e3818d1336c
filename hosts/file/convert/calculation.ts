import { XmlTags } from "../xml/xmlTags";
import { withXml, xmlOf, type PackageFile } from "../package/packageFiles";

/** What stands before <calcPr> in a workbook part. */
const BEFORE = new Set(["sheets", "functionGroups", "externalReferences", "definedNames"]);

/** The XML of a workbook part that makes Excel calculate everything when it opens the file, instead of showing the results that the file keeps. */
export function calculatedOnLoad(xml: string): string {
  const tags = new XmlTags(xml);
  let at = -1;
  let prefix = "";
  while (tags.next()) {
    if (tags.name === "calcPr" && !tags.isClosing) return withSwitch(xml, tags.start, tags.end);
    if (BEFORE.has(tags.name) && (tags.isClosing || tags.isEmpty)) {
      at = tags.end;
      prefix = /^<\/?([^\s/>]+:)/.exec(xml.slice(tags.start, tags.end))?.[1] ?? "";
    }
  }
  return at < 0 ? xml : `${xml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
}

function withSwitch(xml: string, start: number, end: number): string {
  const tag = xml.slice(start, end).replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, "");
  return xml.slice(0, start) + tag.replace(/\s*\/?>$/, (closing) => ` fullCalcOnLoad="1"${closing.trim()}`) + xml.slice(end);
}

const CHAIN = /(^|\/)calcChain\.xml$/i;
const LISTS = /(^\[Content_Types\]\.xml|\.rels)$/i;

/**
 * The package without the order in which Excel last calculated its cells, which Excel makes anew. One that names a cell without a formula would make
 * Excel call the file damaged.
 */
export function withoutCalculationChain(files: readonly PackageFile[]): PackageFile[] {
  if (!files.some(({ name }) => CHAIN.test(name))) return [...files];
  return files.flatMap((file) => {
    if (CHAIN.test(file.name)) return [];
    if (!LISTS.test(file.name)) return [file];
    const xml = xmlOf(file);
    const rest = xml.replace(/<(?:[\w.-]+:)?(Override|Relationship)\s[^>]*calcChain\.xml[^>]*\/>/gi, "");
    return [rest === xml ? file : withXml(file, rest)];
  });
}
