import { wrapped } from "./fitText";
import { saveFile } from "./saveFile";

const DRAWN = ["fill", "stroke", "stroke-width", "font", "text-anchor", "stroke-dasharray"] as const;
/** A saved picture has twice the pixels, so that it is sharp in a document. */
const SHARPNESS = 2;

const MARGIN = 16;
const TITLE_SIZE = 15;
const LINE = 22;

/** What stands above a saved drawing, since it leaves the pane without the words around it. */
export interface Heading {
  readonly title: string;
  /** The average and how it moved. */
  readonly lines: readonly string[];
}

/** Saves the drawing as it looks now: the colours of the theme are written into it, and its ground is filled. */
export function saveSvg(svg: SVGSVGElement, heading: Heading): void {
  const { source } = standalone(svg, heading);
  saveFile(new Blob([source], { type: "image/svg+xml" }), `${heading.title}.svg`);
}

export async function savePng(svg: SVGSVGElement, heading: Heading): Promise<void> {
  const { source, width, height } = standalone(svg, heading);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && saveFile(blob, `${heading.title}.png`));
}

function standalone(svg: SVGSVGElement, heading: Heading): { source: string; width: number; height: number } {
  const copy = styledCopy(svg);
  const drawing = svg.viewBox.baseVal;
  const look = getComputedStyle(svg);
  const titles = wrapped(heading.title, drawing.width, TITLE_SIZE);
  const texts = [...titles, ...heading.lines.flatMap((line) => wrapped(line, drawing.width, 12))];
  const top = MARGIN + texts.length * LINE;
  const width = drawing.width + 2 * MARGIN;
  const height = top + drawing.height + MARGIN;
  const group = element("g", { transform: `translate(${MARGIN} ${top})` });
  group.append(...copy.childNodes);
  copy.append(
    element("rect", { width: "100%", height: "100%", fill: look.getPropertyValue("--colorNeutralBackground1") || "white" }),
    ...texts.map((text, place) => {
      const line = element("text", { x: String(MARGIN), y: String(MARGIN + place * LINE + TITLE_SIZE - 3) });
      // Set one by one: a policy against styles in the page forbids the attribute.
      line.style.font = `${place < titles.length ? `600 ${TITLE_SIZE}px` : "12px"} ${look.fontFamily}`;
      line.style.fill = look.color;
      line.textContent = text;
      return line;
    }),
    group,
  );
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height })) copy.setAttribute(name, String(value));
  return { source: new XMLSerializer().serializeToString(copy), width, height };
}

function styledCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll<SVGElement>("*")];
  for (const [place, one] of [...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const original = originals[place];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const property of DRAWN) one.style.setProperty(property, style.getPropertyValue(property));
  }
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
