import type { NewFile } from "../queue/fileQueue";
import { fromDisk, inOrder, spreadsheetsIn } from "./chosenFiles";
import type { Words } from "./words";

/** Files and folders dropped anywhere on the page are opened. */
export function acceptDrops(words: Words, open: (files: readonly NewFile[]) => void): void {
  const { body } = document;
  body.dataset.drop = words.dropHere;
  let depth = 0;
  const settle = (change: number): void => {
    depth = Math.max(0, change === 0 ? 0 : depth + change);
    body.classList.toggle("dropping", depth > 0);
  };
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragenter", (event) => {
    if (hasFiles(event)) settle(1);
  });
  addEventListener("dragleave", (event) => {
    if (hasFiles(event)) settle(-1);
  });
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener(
    "drop",
    (event) => {
      settle(0);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void filesOf(event.dataTransfer).then(open);
    },
    { capture: true },
  );
}

/** What was dropped, with all that lies in the folders among it. */
async function filesOf({ items, files }: DataTransfer): Promise<NewFile[]> {
  // The browser forgets what was dropped as soon as it is waited for.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return inOrder([...files].map((file) => fromDisk(file)));
  const found: NewFile[] = [];
  for (const entry of entries) found.push(...(isFolder(entry) ? spreadsheetsIn(await filesIn(entry)) : [await fileOf(entry)]));
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesIn(folder: FileSystemDirectoryEntry): Promise<NewFile[]> {
  const reader = folder.createReader();
  const found: NewFile[] = [];
  for (;;) {
    // A folder is told in portions; the last one is empty.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return found;
    for (const entry of portion) found.push(...(isFolder(entry) ? await filesIn(entry) : [await fileOf(entry)]));
  }
}

function fileOf(entry: FileSystemEntry): Promise<NewFile> {
  return new Promise((resolve, reject) => {
    (entry as FileSystemFileEntry).file((file) => {
      resolve(fromDisk(file, entry.fullPath.slice(1)));
    }, reject);
  });
}
