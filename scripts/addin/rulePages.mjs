import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";
import { escaped } from "./escaped.mjs";
import { htmlOf } from "./markdown.mjs";

/**
 * A page of docs/rules as the pane opens it: text only, in a folder beside the pane, with the list of all rules one click away.
 * @param {string} markdown
 * @returns {string}
 */
export function rulePage(markdown) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ officeJs: "none" })}" />
    <title>${escaped(title)} — 検算 Kensan</title>
    <link rel="icon" href="../../assets/icon-32.png" />
    <link rel="stylesheet" href="../page.css" />
  </head>
  <body>
    <nav><a href="index.html">規則の一覧 / The rules</a> <a href="../../help.html">使い方と関数 / Help and functions</a></nav>
    <main>
${htmlOf(markdown)}
    </main>
  </body>
</html>
`;
}

/** @param {string} file such as "missing-rate.md"; README.md is the list of all rules */
export function rulePageName(file) {
  return file.replace(/^README/, "index").replace(/[.]md$/, ".html");
}
