import { unzipSync } from "fflate";

/** Parts of a package by path. */
export function partsIn(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

const xml = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Everything that `annotateWorkbook` may put into a part that was there before, and nothing else. */
const ADDITIONS: readonly (readonly [part: RegExp, addition: RegExp])[] = [
  [
    /\[Content_Types\]\.xml$/,
    /<(\w+:)?Override PartName="\/[^"]*\/kensan[^"]*" ContentType="[^"]*"\/>|<(\w+:)?Default Extension="vml" ContentType="application\/vnd\.openxmlformats-officedocument\.vmlDrawing"\/>(?=<Override PartName="\/[^"]*\/kensan|<\/Types>)/g,
  ],
  [/\.rels$/, /<(\w+:)?Relationship Id="rIdKensan\d+" Type="[^"]*" Target="[^"]*\/kensan[^"]*"\/>/g],
  [
    /workbook\.xml$/,
    /<(\w+:)?sheet xmlns:r="[^"]*" name="[^"]*" sheetId="\d+"( state="hidden")? r:id="rIdKensan\d+"\/>|<(\w+:)?definedName name="_xlnm\.Print_Titles" localSheetId="\d+">'(指摘一覧|Findings|前回値の変更)'!\$\d+:\$\d+<\/(\w+:)?definedName>/g,
  ],
  [/sheet\d+\.xml$/, /<(\w+:)?legacyDrawing xmlns:r="[^"]*" r:id="rIdKensan\d+"\/>/g],
  [
    /comments\d+\.xml$/i,
    /<(\w+:)?author>Kensan<\/(\w+:)?author>(?=<\/(\w+:)?authors>)|<(\w+:)?comment ref="[A-Z]+\d+" authorId="\d+"><(\w+:)?text><(\w+:)?r><(\w+:)?t xml:space="preserve">\[検算 Kensan\][^<]*<\/(\w+:)?t><\/(\w+:)?r><\/(\w+:)?text><\/(\w+:)?comment>|<(\w+:)?r><(\w+:)?t xml:space="preserve">\n\n\[検算 Kensan\][^<]*<\/(\w+:)?t><\/(\w+:)?r>/g,
  ],
  [
    /\.vml$/,
    /<v:shape xmlns:v="urn:schemas-microsoft-com:vml"[^>]*fillcolor="#ffffe1">.*?<\/v:shape>|<v:shapetype id="_x0000_t202"[^>]*xmlns:v.*?<\/v:shapetype>/gs,
  ],
];

/** A part as it was before the additions; styles come back as they were where all that is new stands behind what was there. */
function without(path: string, before: string, after: string): string {
  if (path.endsWith("styles.xml")) return keepsStyles(before, after) ? before : after;
  const addition = ADDITIONS.find(([part]) => part.test(path))?.[1];
  // An element that was empty may be written with two tags.
  const opened = (text: string): string =>
    text.replace(/<((?:\w+:)?(?:definedNames|Relationships|authors|commentList))([^>]*)\/>/g, "<$1$2></$1>");
  const rest = addition ? after.replace(addition, "") : after;
  const emptied = before.includes("definedNames") ? rest : rest.replace(/<(\w+:)?definedNames><\/(\w+:)?definedNames>/, "");
  const runs = (text: string): string =>
    text.replace(/<((?:\w+:)?)r>(<(?:\w+:)?t(?: [^>]*)?>[^<]*<\/(?:\w+:)?t>)<\/(?:\w+:)?r>(?=<\/(?:\w+:)?text>)/g, "$2");
  return opened(before) === opened(emptied) || (/comments\d+\.xml$/i.test(path) && runs(opened(before)) === runs(opened(emptied)))
    ? before
    : emptied;
}

const LISTS = ["fonts", "fills", "borders", "cellXfs"];

function keepsStyles(before: string, after: string): boolean {
  let rest = after;
  for (const name of LISTS) {
    const list = new RegExp(`<((?:\\w+:)?)${name}(?= |>)([^>]*)>(.*?)</(?:\\w+:)?${name}>`, "s");
    const [old, now] = [list.exec(before), list.exec(rest)];
    if (!old || !now || !(now[3] ?? "").startsWith(old[3] ?? "-")) return false;
    rest = rest.replace(now[0], () => old[0]);
  }
  return rest === before;
}

/** The paths of parts that an annotated copy lost or changed otherwise than by adding; empty where everything was kept. */
export function lostParts(original: Uint8Array, copy: Uint8Array): string[] {
  const after = partsIn(copy);
  return [...partsIn(original)].flatMap(([path, bytes]) => {
    const now = after.get(path);
    if (!now) return [`${path} (gone)`];
    if (Buffer.from(bytes).equals(Buffer.from(now))) return [];
    return without(path, xml(bytes), xml(now)) === xml(bytes) ? [] : [path];
  });
}
