import type { Wording } from "../src/index";

/** The text of `kensan --help`. */
export const help: Wording = {
  ja: `検算 kensan: Excel などの指標（KPI）の表を印刷された数字どおりに検算します

使い方
  kensan check [オプション] ファイル…   表を検査して報告を出します
  kensan convert --to ソフト ファイル…  KPI関数を、開くソフトでの関数名に書き換えます（Excel の KPI.RATE と
                                        Google スプレッドシートの KPI_RATE）。元のファイルはそのまま残ります
  kensan rules [オプション]             検査の一覧を出します

ファイル
  .xlsx .xlsm .csv .tsv、フォルダー（中のファイルすべて）、または -（標準入力に1行1件のパス）

オプション
  --previous ファイル                   前回の資料と比べます（公表済みの値・目標値・単位・名称の変更、なくなった指標）
  --plan ファイル                       計画と比べます。どちらも、検査するファイルすべてをその1件と比べます
  --format text|json|ndjson|csv         報告の形式（既定 text。rules では text|json）
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
  --format html|xlsx、--profile layout|all

終了コード
  0 --fail-on 以上の指摘なし   1 指摘あり   2 使い方の誤り、または読めないファイルがある
  convert では 0 すべて書き換えた   1 手で直す数式がある   2 使い方の誤り、または読み書きできないファイルがある
`,
  en: `kensan checks tables of indicators (KPI) in Excel and other files as they are printed

Usage
  kensan check [options] FILE…          check the tables and report
  kensan convert --to PROGRAM FILE…     spell the KPI functions as the program that opens the files does (KPI.RATE in
                                        Excel, KPI_RATE in Google Sheets); the files given stay as they are
  kensan rules [options]                list the rules

FILE
  .xlsx .xlsm .csv .tsv, a folder (every file in it), or - (paths on standard input, one a line)

Options
  --previous FILE                       compare with the document before: restated figures, changed targets, units and names,
                                        indicators that are gone
  --plan FILE                           compare with the plan; with either, every file checked is compared with that one
  --format text|json|ndjson|csv         form of the report (default text; for rules text|json)
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
  --format html|xlsx, --profile layout|all

Exit status
  0 nothing at or above --fail-on   1 findings   2 wrong usage, or a file that cannot be read
  convert: 0 all converted   1 formulas are left to correct by hand   2 wrong usage, or a file that cannot be read or written
`,
};
