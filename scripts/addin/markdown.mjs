import { escaped } from "./escaped.mjs";

/**
 * The HTML of a rule page. It knows what these pages use: headings, paragraphs, tables with merged and marked cells, lines above a table, lists, and in
 * the text code, bold and links. What it does not know is an Error, so that no page is silently shown wrong.
 * @param {string} markdown
 * @returns {string}
 */
export function htmlOf(markdown) {
  const blocks = markdown
    .replaceAll("\r\n", "\n")
    .trim()
    .split(/\n\s*\n/);
  return blocks.map((block) => blockOf(block.split("\n"))).join("\n");
}

/**
 * @param {readonly string[]} lines
 * @returns {string}
 */
function blockOf(lines) {
  const [first = ""] = lines;
  const heading = /^(#{1,3}) (.+)$/.exec(first);
  if (heading) return headingOf(heading[1]?.length ?? 1, heading[2] ?? "") + (lines.length > 1 ? `\n${blockOf(lines.slice(1))}` : "");
  if (first.startsWith("|")) {
    const end = lines.findIndex((line) => !line.startsWith("|"));
    return end < 0 ? tableOf(lines) : tableOf(lines.slice(0, end)) + blockOf(lines.slice(end));
  }
  const above = lines.findIndex((line) => !line.startsWith("> "));
  if (above !== 0) return quoteOf(above < 0 ? lines : lines.slice(0, above)) + (above < 0 ? "" : blockOf(lines.slice(above)));
  if (first.startsWith("- ")) return listOf(lines);
  if (/^(```|~~~|!\[|<\w|\d+\. |#|---)/.test(first)) throw new Error(`The rule pages know no such Markdown: ${first}`);
  const text = lines.join("\n");
  return `<p${languageOf(text)}>${inline(text)}</p>`;
}

/**
 * @param {number} level
 * @param {string} text
 */
function headingOf(level, text) {
  return `<h${level}>${inline(text)}</h${level}>`;
}

/** @param {readonly string[]} lines */
function quoteOf(lines) {
  return lines.map((line) => `<p class="above">${marked(line.slice(2))}</p>`).join("\n");
}

/** @param {readonly string[]} lines */
function listOf(lines) {
  const items = lines.map((line) => (line.startsWith("- ") ? line.slice(2) : undefined));
  if (items.includes(undefined)) throw new Error(`Each item of a list stands on one line: ${lines.join(" ")}`);
  return `<ul>${items.map((item = "") => `<li${languageOf(item)}>${inline(item)}</li>`).join("")}</ul>`;
}

/**
 * `<<` in a cell merges it with its left neighbour and `^^` with the one above; `{rule-id}` marks the cell, or the line above, in which the rule finds something.
 * @param {readonly string[]} lines
 */
function tableOf(lines) {
  const [head = [], , ...rest] = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const rows = [head, ...rest];
  const headRows = 1 + rest.findIndex((cells) => !cells.includes("^^") && !cells.includes("<<"));
  const html = rows.map(
    (cells, row) => `<tr>${cells.map((_, column) => cellOf(rows, row, column, row < headRows ? "th" : "td")).join("")}</tr>`,
  );
  return `<div class="wide"><table>\n${html.join("\n")}\n</table></div>`;
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {number} row
 * @param {number} column
 * @param {"th" | "td"} tag
 */
function cellOf(rows, row, column, tag) {
  const text = rows[row]?.[column] ?? "";
  if (text === "<<" || text === "^^") return "";
  let [wide, high] = [1, 1];
  while (rows[row]?.[column + wide] === "<<") wide += 1;
  while (rows[row + high]?.[column] === "^^") high += 1;
  const spans = (wide > 1 ? ` colspan="${wide}"` : "") + (high > 1 ? ` rowspan="${high}"` : "");
  return `<${tag}${spans}>${marked(text)}</${tag}>`;
}

/**
 * What a cell or a line of the sheet shows; marked where the rule finds something in it.
 * @param {string} text
 */
function marked(text) {
  const plain = text.replace(/\{[a-z-]+\}/g, "");
  const content = inline(plain).replaceAll("\\n", "<br />");
  return plain === text ? content : `<mark>${content}</mark>`;
}

/**
 * The pages are Japanese with English paragraphs, which may quote a few Japanese words.
 * @param {string} text
 */
function languageOf(text) {
  const [japanese, latin] = [/[\u3040-\u30ff\u4e00-\u9fff]/g, /[a-z]/gi].map((letters) => text.match(letters)?.length ?? 0);
  return (japanese ?? 0) * 4 < (latin ?? 0) ? ' lang="en"' : "";
}

/**
 * @param {string} text
 * @returns {string}
 */
function inline(text) {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith("`") && part.length > 1 ? `<code>${escaped(part.slice(1, -1))}</code>` : styled(escaped(part))))
    .join("");
}

/** @param {string} html */
function styled(html) {
  return html
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, address) => `<a href="${pageOf(address)}">${words}</a>`)
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}

/**
 * Links lead from page to page, not to the files that they are made of.
 * @param {string} address
 */
function pageOf(address) {
  return address.replace(/^README[.]md/, "index.html").replace(/^([\w-]+)[.]md/, "$1.html");
}
