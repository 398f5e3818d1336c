/** The look of the page, on a screen and on A4. Nothing is told by colour alone. */
export const PAGE_STYLE = `
@page { size: A4; margin: 14mm 12mm; }
:root { color-scheme: light; }
body { font: 14px/1.6 "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif; color: #1f2328; background: #fff; max-width: 62em; margin: 0 auto; padding: 1em; }
h1 { font-size: 1.5em; margin: 0 0 .2em; }
h2 { font-size: 1.2em; margin: 2em 0 .3em; padding-bottom: .2em; border-bottom: 2px solid #2f5d8a; overflow-wrap: anywhere; }
p { margin: .3em 0; }
table { border-collapse: collapse; width: 100%; margin: .8em 0 1.4em; }
caption { text-align: left; font-weight: bold; padding: .3em 0; caption-side: top; }
th, td { border: 1px solid #c8ced6; padding: .35em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-weight: normal; }
thead th { background: #e6edf3; font-weight: bold; }
.severity { white-space: nowrap; font-weight: bold; }
.error { color: #9b1c1c; } .query { color: #7a4b00; } .info { color: #1d4e7e; }
.findings, .charts { table-layout: fixed; }
.charts th:nth-child(2) { width: 7em; } .charts th:nth-child(3) { width: 7em; } .charts th:nth-child(4) { width: 12em; } .charts th:nth-child(5) { width: 6em; } .charts th:nth-child(6) { width: 17em; }
.coverage th:nth-child(1) { width: 24em; } .coverage th:nth-child(2) { width: 4em; }
.findings th:nth-child(1) { width: 2.2em; } .findings th:nth-child(2) { width: 6em; } .findings th:nth-child(3) { width: 8em; } .findings th:nth-child(4) { width: 11em; }
.small { color: #4d5763; font-size: .9em; overflow-wrap: anywhere; }
svg { display: block; margin: .3em 0; max-width: 100%; height: auto; }
svg text { font-size: 11px; fill: #1f2328; }
.axis { stroke: #8a94a0; } .band { fill: #9fc1e0; stroke: #2f5d8a; } .stated { fill: #9b1c1c; } .track { fill: #e6edf3; } .actual { fill: #2f5d8a; } .goal { stroke: #1f2328; stroke-width: 3; } .start { stroke: #1f2328; stroke-dasharray: 2 2; }
@media print { body { font-size: 10.5px; max-width: none; padding: 0; } thead { display: table-header-group; } tr, svg { break-inside: avoid; } h2, caption { break-after: avoid; } body, table, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** SHA-256 of the style in base64: what the page allows itself, and nothing else. */
export const PAGE_STYLE_HASH = "AVoY1h5F/9Cc6fepdcZPz0+iQ5ZdCd/m1NA5/pKN9y0=";
