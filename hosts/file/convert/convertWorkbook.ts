import type { Program } from "../../../src/index";
import { defaultLimits, type ReadLimits } from "../readLimits";
import { readWorkbook } from "../readWorkbook";
import { XmlTags } from "../xml/xmlTags";
import { isZip } from "../zip/zipDirectory";
import { calculatedOnLoad, withoutCalculationChain } from "./calculation";
import { packed, unpacked, withXml, xmlOf, type PackageFile } from "../package/packageFiles";
import { rewriteFormulas } from "./rewriteFormulas";

export interface Conversion {
  readonly bytes: Uint8Array;
  /** How many formulas were rewritten; where there are none, the bytes are those of the file. */
  readonly formulas: number;
}

/**
 * The workbook with its KPI functions spelled as the program needs them in an .xlsx file; undefined for .csv and the like, which hold no formulas.
 * Every part without such formulas keeps its bytes, every other one all but those formulas. The results that the file keeps stay, so that whatever does
 * not calculate can still show them; Google Sheets calculates what it imports anyway, and Excel is told to when it opens the file.
 * Throws UnreadableFileError; see readWorkbook.
 */
export function convertWorkbook(
  bytes: Uint8Array,
  name: string,
  program: Program,
  limits: ReadLimits = defaultLimits,
): Conversion | undefined {
  // Whatever cannot be read as a whole is not rewritten either.
  readWorkbook(bytes, name, limits);
  if (!isZip(bytes)) return undefined;
  let formulas = 0;
  let hasEmptied = false;
  const files = unpacked(bytes, limits).map((file) => {
    const xml = formulaXml(file);
    const rewritten = xml && rewriteFormulas(xml, program === "excel" ? "excel-file" : program);
    if (!rewritten) return file;
    formulas += rewritten.formulas;
    hasEmptied ||= rewritten.hasEmptied;
    return withXml(file, rewritten.xml);
  });
  if (formulas === 0) return { bytes, formulas };
  const consistent = hasEmptied ? withoutCalculationChain(files) : files;
  return { bytes: packed(program === "excel" ? consistent.map(recalculated) : consistent), formulas };
}

const WITH_FORMULAS = new Set(["worksheet", "macrosheet", "workbook", "table"]);

/** The XML of a part that may hold formulas. */
function formulaXml(file: PackageFile): string | undefined {
  if (!/\.xml$/i.test(file.name)) return undefined;
  const xml = xmlOf(file);
  return WITH_FORMULAS.has(rootOf(xml)) ? xml : undefined;
}

function rootOf(xml: string): string {
  const tags = new XmlTags(xml);
  while (tags.next()) if (!tags.name.startsWith("?")) return tags.name;
  return "";
}

function recalculated(file: PackageFile): PackageFile {
  const xml = formulaXml(file);
  return xml !== undefined && rootOf(xml) === "workbook" ? withXml(file, calculatedOnLoad(xml)) : file;
}
