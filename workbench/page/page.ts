// The page of the workbench: a spreadsheet in which the add-in runs as it is built for Excel.
import { startWorkbench } from "./startWorkbench";

void startWorkbench();
