import { execFileSync } from "node:child_process";

/** The command of LibreOffice; undefined where it is not installed. */
export const LIBRE_OFFICE = ["soffice", "libreoffice"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
});
