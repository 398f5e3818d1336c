export { launchBrowser } from "../../scripts/launchBrowser";
