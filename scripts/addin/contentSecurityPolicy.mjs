import { officeCdn } from "./officeFiles.mjs";

/** The hash of a style element without text: Fluent makes such elements and fills them by script, which needs no further permission. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the pages of the add-in may load, and nothing else. Nothing is sent anywhere but to the add-in's own server, which also keeps back
 * the usage data that Office.js would send to Microsoft.
 * @param {{ officeJs: "cdn" | "local" | "none" }} page where the page takes Office.js from; "none" for pages of text, which run no script
 * @returns {string}
 */
export function contentSecurityPolicy({ officeJs }) {
  return ["default-src 'none'", ...(officeJs === "none" ? ofText() : ofPane(officeJs)), "base-uri 'none'", "form-action 'none'"].join("; ");
}

function ofText() {
  return ["style-src 'self'", "img-src 'self'"];
}

/** @param {"cdn" | "local"} officeJs */
function ofPane(officeJs) {
  return [
    `script-src 'self'${officeJs === "cdn" ? ` ${new URL(officeCdn).origin}` : ""}`,
    // The checks run in a worker beside the page; without this line script-src would let it come from the CDN too.
    "worker-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    // A chart is saved as PNG by drawing its SVG from a data: address.
    "img-src 'self' data:",
    "connect-src 'self'",
  ];
}
