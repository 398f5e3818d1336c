import { XmlTags } from "../../hosts/file/xml/xmlTags";

/** The colours that a workbook names by number: those of its theme. */
export type Theme = readonly string[];

/** In the order in which styles count them: light and dark change places with how the theme lists them. */
const officeTheme: Theme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

const indexed =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** Reads the colours of a theme part; those of Office where there is none. */
export function readTheme(xml: string): Theme {
  const tags = new XmlTags(xml);
  const found: string[] = [];
  while (tags.next() && !(tags.name === "clrScheme" && tags.isClosing)) {
    if (tags.isClosing) continue;
    if (tags.name === "srgbClr") found.push(tags.attribute("val") ?? "");
    else if (tags.name === "sysClr") found.push(tags.attribute("lastClr") ?? "");
  }
  const [dark1, light1, dark2, light2, ...rest] = found;
  if (dark1 === undefined || light1 === undefined || dark2 === undefined || light2 === undefined || rest.length < 8) return officeTheme;
  return [light1, dark1, light2, dark2, ...rest];
}

/** The colour that a tag such as <fgColor theme="4" tint="0.4"/> stands for, as #RRGGBB; undefined for "automatic". */
export function colourOf(tag: XmlTags, theme: Theme): string | undefined {
  const base = baseColour(tag, theme);
  if (base === undefined || !/^[\da-f]{6}$/i.test(base)) return undefined;
  return `#${tinted(base, Number(tag.attribute("tint") ?? 0)).toUpperCase()}`;
}

function baseColour(tag: XmlTags, theme: Theme): string | undefined {
  const rgb = tag.attribute("rgb");
  if (rgb !== undefined) return rgb.slice(-6);
  const themed = tag.attribute("theme");
  if (themed !== undefined) return theme[Number(themed)];
  const number = tag.attribute("indexed");
  return number === undefined ? undefined : indexed[Number(number)];
}

/** Lighter (above 0) or darker, in the way of the format: by the lightness of the colour. Each channel alone comes close enough for a screen. */
function tinted(base: string, tint: number): string {
  if (!(Math.abs(tint) > 0)) return base;
  const channels = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16));
  const moved = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return moved.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0")).join("");
}
