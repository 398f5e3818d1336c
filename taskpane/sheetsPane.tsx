// The sidebar of Google Sheets: the same pane over another host.
import { googleSheetsHost } from "../hosts/google-sheets/googleSheetsHost";
import { SlicedChecker } from "./checking/slicedChecker";
import { mountPane } from "./mountPane";
import { preferredLanguage } from "./state/preferredLanguage";

// A sidebar is one page without files beside it: no worker to check in, and no pages about the rules to link to.
mountPane(document.getElementById("kensan") ?? document.body, {
  host: googleSheetsHost(),
  language: preferredLanguage(navigator.language),
  // What Google puts around it is white.
  look: { background: "#ffffff" },
  checker: new SlicedChecker(),
  // The script would have to ask Google for the name, which nothing else needs.
  files: { canSave: true, workbookName: () => undefined },
});
