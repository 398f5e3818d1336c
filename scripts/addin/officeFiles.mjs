/** Where Office.js comes from in production: Microsoft supports no other place. */
export const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What Office.js loads by itself in Excel on Windows, Mac and the web, in Japanese and English, from the folder in which it stands.
 * For closed networks only; docs/install.md gives the conditions of Microsoft's licence.
 */
export const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "custom-functions-runtime.js",
  "o15apptofilemappingtable.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** The folder of the build that holds them, beside the licence. */
export const officeFolder = "office";
