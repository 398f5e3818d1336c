import { UnreadableFileError } from "./unreadableFileError";

/** True for the OLE2 container that holds .xls files and password-protected workbooks. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Names of streams are kept as UTF-16LE in the container's directory: looking for the name is enough to tell what it holds. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  const end = bytes.length - name.length * 2;
  for (let at = bytes.indexOf(first); at >= 0 && at <= end; at = bytes.indexOf(first, at + 1)) {
    let same = 0;
    while (same < name.length && bytes[at + same * 2] === name.charCodeAt(same) && bytes[at + same * 2 + 1] === 0) same += 1;
    if (same === name.length) return true;
  }
  return false;
}

/** Why a file in an OLE2 container is refused. */
export function oleRefusal(bytes: Uint8Array): UnreadableFileError {
  if (holdsStream(bytes, "EncryptedPackage")) return new UnreadableFileError("encrypted");
  if (holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book")) return new UnreadableFileError("legacy-xls");
  return new UnreadableFileError("not-a-workbook");
}
