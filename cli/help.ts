import type { Wording } from "../src/index";

/** The text of `kensan --help`. */
export const help: Wording = {
  ja: `検算 kensan: Excel などの指標（KPI）の表を印刷された数字どおりに検算します

使い方
  kensan check [オプション] ファイル…   表を検査して報告を出します
  kensan read [オプション] ファイル…    読み取ったことをすべて、1行に1つの値のデータとして出します
  kensan summary [オプション] 報告…     check --format ndjson の報告をまとめます（提出物別、検査別、指標別、同じ指標の横並び）
  kensan convert --to ソフト ファイル…  KPI関数を、開くソフトでの関数名に書き換えます（Excel の KPI.RATE と
                                        Google スプレッドシートの KPI_RATE）。元のファイルはそのまま残ります
  kensan rules [オプション]             検査の一覧を出します

ファイル
  .xlsx .xlsm .csv .tsv、フォルダー（中のファイルすべて）、または -（標準入力に1行1件のパス。find -print0 の形も読めます）
  summary では check の報告（--format ndjson か ndjson-files）、または -（標準入力。何も指定しないときも同じ）

オプション
  --format text|json|ndjson|csv|ndjson-files
                                        報告の形式（既定 text。ndjson-files は1ファイルを1行に出します。read では csv|json|ndjson、
                                        summary では text|csv|html、rules では text|json）
  --with indicators                     check: 指標の数値も報告に入れます（json と ndjson。summary の横並びに使います）
  --resume パス                         check: 済んだファイルの結果を残し、変わっていないファイルは検査し直しません
  --jobs 数                             check、read: 同時に扱うファイルの数（既定はコアの数）
  --fail-on error|query|info|never      終了コードを 1 にする重さ（既定 error）
  --lang ja|en                          報告の言語（既定 ja。環境変数 KENSAN_LANG でも指定できます）
  --out パス                            報告をファイルに書きます（既定は標準出力）。convert では書き換えたファイルの名前か、
                                        それを置くフォルダー（既定は元のファイルの隣の「名前.ソフト.xlsx」）
  --to excel|google-sheets              convert: 書き換えたファイルを開くソフト
  --time-limit 秒                       1ファイルにかける時間の上限（既定 120）。超えたファイルだけをやめます
  --memory-limit MB                     1ファイルに使うメモリの上限（既定 2048）。超えたファイルだけをやめます
  --profile kpi                         検査の種類（layout と all はまだ使えません）
  -h, --help                            この説明を出します
  -V, --version                         版を出します

まだ使えないもの
  --previous 前回の資料、--plan 計画、--format html|xlsx、--profile layout|all

終了コード
  0 --fail-on 以上の指摘なし   1 指摘あり   2 使い方の誤り、または読めないファイルがある
  convert では 0 すべて書き換えた   1 手で直す数式がある   2 使い方の誤り、または読み書きできないファイルがある
`,
  en: `kensan checks tables of indicators (KPI) in Excel and other files as they are printed

Usage
  kensan check [options] FILE…          check the tables and report
  kensan read [options] FILE…           print everything that was read as data, one value a line
  kensan summary [options] REPORT…      sum up reports of check --format ndjson: by submission, rule and indicator, and the
                                        same indicator side by side
  kensan convert --to PROGRAM FILE…     spell the KPI functions as the program that opens the files does (KPI.RATE in
                                        Excel, KPI_RATE in Google Sheets); the files given stay as they are
  kensan rules [options]                list the rules

FILE
  .xlsx .xlsm .csv .tsv, a folder (every file in it), or - (paths on standard input, one a line, or as find -print0 lists them)
  for summary, reports of check (--format ndjson or ndjson-files), or - (standard input, also where nothing is named)

Options
  --format text|json|ndjson|csv|ndjson-files
                                        form of the report (default text; ndjson-files has one line a file; read: csv|json|ndjson;
                                        summary: text|csv|html; rules: text|json)
  --with indicators                     check: put the figures of the indicators into the report too (json and ndjson; for the
                                        side by side of summary)
  --resume PATH                         check: keep the results of files that are done; unchanged files are not checked again
  --jobs N                              check, read: how many files at a time (default: as many as there are cores)
  --fail-on error|query|info|never      severity that makes the exit status 1 (default error)
  --lang ja|en                          language of the report (default ja, or environment variable KENSAN_LANG)
  --out PATH                            write the report to a file (default standard output); for convert, the converted
                                        file or a folder for it (default NAME.PROGRAM.xlsx beside the file)
  --to excel|google-sheets              convert: the program that will open the converted files
  --time-limit SECONDS                  longest time for one file (default 120); a file that takes longer is given up, the others go on
  --memory-limit MB                     most memory for one file (default 2048), likewise
  --profile kpi                         which rules to apply (layout and all are not available yet)
  -h, --help                            show this help
  -V, --version                         show the version

Not available yet
  --previous FILE, --plan FILE, --format html|xlsx, --profile layout|all

Exit status
  0 nothing at or above --fail-on   1 findings   2 wrong usage, or a file that cannot be read
  convert: 0 all converted   1 formulas are left to correct by hand   2 wrong usage, or a file that cannot be read or written
`,
};
