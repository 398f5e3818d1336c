import { a1Range } from "../../../src/index";
import type { SheetContent } from "./content";
import { escapeXml } from "./escapeXml";

/** A4, as the format numbers sizes of paper. */
const A4 = 9;

/** What stands first in a sheet that is made to fit the width of a page. */
export function sheetPropertiesXml({ print }: SheetContent): string {
  return print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
}

/** Margins, paper and footer; "" where nothing was said of printing. */
export function printXml({ print }: SheetContent): string {
  if (!print) return "";
  // In a footer "&" begins a code.
  const footer = escapeXml(`&L${print.footer.replaceAll("&", "&&")}&R&P / &N`);
  return [
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="${print.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
  ].join("");
}

export function filterXml({ filter }: SheetContent): string {
  return filter ? `<autoFilter ref="${a1Range(filter)}"/>` : "";
}

/** Lists to choose from; "" where there are none. */
export function choicesXml({ choices = [] }: SheetContent): string {
  if (choices.length === 0) return "";
  const lists = choices.map(({ range, texts }) => {
    const list = escapeXml(`"${texts.join(",")}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${a1Range(range)}"><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}
