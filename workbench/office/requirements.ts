/** An Excel that the add-in may meet. LTSC 2021 and 2024 stand still; "365" is that of 2026. */
export type OfficeLevel = "2021" | "2024" | "365";

/** The requirement sets of Microsoft's documentation that differ between them. */
interface Level {
  readonly excel: string;
  readonly customFunctions: string;
  readonly sharedRuntime: string;
}

const levels: Readonly<Record<OfficeLevel, Level>> = {
  "2021": { excel: "1.14", customFunctions: "1.3", sharedRuntime: "1.1" },
  "2024": { excel: "1.17", customFunctions: "1.3", sharedRuntime: "1.2" },
  "365": { excel: "1.20", customFunctions: "1.5", sharedRuntime: "1.2" },
};

/**
 * What Excel tells the client that it supports. Versions are texts: as a number, 1.10 would read 1.1.
 * "CustomFunctions" and "RichApiRuntimeFlag" are what the client itself asks for inside.
 */
export function requirementMatrix(level: OfficeLevel): string {
  const { excel, customFunctions, sharedRuntime } = levels[level];
  return JSON.stringify({
    ExcelApi: excel,
    CustomFunctionsRuntime: customFunctions,
    SharedRuntime: sharedRuntime,
    DialogApi: "1.2",
    RibbonApi: "1.2",
    Settings: "1.1",
    DocumentEvents: "1.1",
    Selection: "1.1",
    CustomXmlParts: "1.1",
    CustomFunctions: "1.9",
    RichApiRuntimeFlag: "1.2",
  });
}
