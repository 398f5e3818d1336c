import type { Wording } from "../src/index";

/** The text of `kensan --help`. */
export const help: Wording = {
  ja: `検算 kensan: Excel などの指標（KPI）の表を印刷された数字どおりに検算します

使い方
  kensan check [オプション] ファイル…   表を検査して報告を出します
  kensan explain ファイル セル          そのセルの数値がなぜそれでよいか（または合わないか）を、入っている計算と、ほかの数値が許す範囲で
                                        説明します。セルは D5、シート名!D5、'シート 名'!D5
  kensan fix --safe ファイル -o 写し    ほかに考えようのない直しだけを入れた写しを作り、直したセルの前後と、残した指摘を出します
                                        （.xlsx .xlsm .csv .tsv。ほかのセルと内容は変わりません。元のファイルはそのまま残ります）
  kensan read [オプション] ファイル…    読み取ったことをすべて、1行に1つの値のデータとして出します
  kensan summary [オプション] 報告…     check --format ndjson の報告をまとめます（提出物別、検査別、指標別、同じ指標の横並び）
  kensan annotate ファイル -o 写し      指摘をコメントと指摘一覧のシートにして書き加えた写しを作ります（.xlsx .xlsm。ほかの内容は
                                        何も失いません。元のファイルはそのまま残ります）
  kensan answer 指摘一覧 新しい資料     返ってきた指摘一覧の回答を新しい資料と照らし合わせ、解消・未解決・再発・新規の指摘と、
                                        求めていないのに変わった数値を出します
  kensan convert --to ソフト ファイル…  KPI関数を、開くソフトでの関数名に書き換えます（Excel の KPI.RATE と
                                        Google スプレッドシートの KPI_RATE）。元のファイルはそのまま残ります
  kensan rules [オプション]             検査の一覧を出します

ファイル
  .xlsx .xlsm .csv .tsv、フォルダー（中のファイルすべて）、または -（標準入力に1行1件のパス。find -print0 の形も読めます）
  summary では check の報告（--format ndjson か ndjson-files）、または -（標準入力。何も指定しないときも同じ）

オプション
  --previous ファイル                   check、answer: 前回の資料と比べます（公表済みの値・目標値・単位・名称の変更、なくなった指標）
  --plan ファイル                       計画と比べます。どちらも、ファイルなら検査するものすべてをその1件と、フォルダーならその中の
                                        同じ名前の資料（日付・年度・版の違いは除きます）と比べます。決められないときはそう言います
  --format 形式                         text、json、ndjson、ndjson-files（1ファイルを1行）、csv、html（印刷できる1ページ）、xlsx（指摘一覧）。
                                         既定は text。read では csv|json|ndjson、summary では text|csv|html、rules と explain では
                                         text|json、answer では text|json|xlsx（次回の指摘一覧）
  --with indicators                     check: 指標の数値も報告に入れます（json と ndjson。summary の横並びに使います）
  --resume パス                         check: 済んだファイルの結果を残し、変わっていないファイルは検査し直しません
  --jobs 数                             check、read: 同時に扱うファイルの数（既定はコアの数）
  --safe                                fix: 人が確かめなくてよい直しだけをします（いまはこの直し方だけです）
  --dry-run                             fix: 何も書かず、できる直しだけを出します
  --fail-on error|query|info|never      check、fix: 終了コードを 1 にする重さ（既定 error）
  --lang ja|en                          報告の言語（既定 ja。環境変数 KENSAN_LANG でも指定できます）
  -o, --out パス                        報告をファイルに書きます（既定は標準出力）。convert では書き換えたファイルの名前か、
                                        それを置くフォルダー（既定は元のファイルの隣の「名前.ソフト.xlsx」）
  --record ファイル.json                check、answer: 指摘と回答の状態（未対応・修正済・理由あり・受理・却下）を残し、次回に引き継ぎます。
                                        受理された指摘は終了コードに数えません。前回・計画と比べて同じ指標か決められない行も残るので、
                                        true か false を書けば次から従います
  --teach ひな形.json                   check、explain、fix、annotate、answer: 作業ウィンドウで例を選んで教えた関係（達成率 = 実績 ÷ 目標
                                        など）のひな形に従います。同じ名前の列や行のあるすべての表に使い、使った関係と件数を出します
  --by 名前                             確認者の名前。記録と指摘一覧の確認欄に入ります
  --to excel|google-sheets              convert: 書き換えたファイルを開くソフト
  --time-limit 秒                       1ファイルにかける時間の上限（既定 120）。超えたファイルだけをやめます
  --memory-limit MB                     1ファイルに使うメモリの上限（既定 2048）。超えたファイルだけをやめます
  --profile kpi                         検査の種類（layout と all はまだ使えません）
  -h, --help                            この説明を出します
  -V, --version                         版を出します

まだ使えないもの
  --profile layout|all

終了コード
  0 --fail-on 以上の指摘なし   1 指摘あり   2 使い方の誤り、または読めないファイルがある
  fix では 0 写しに --fail-on 以上の指摘が残らない   1 残る   2 使い方の誤り、または写しを作れない
  explain では 0 説明した   1 そのセルにエラーの指摘がある   2 使い方の誤り、または読めないファイル
  annotate では 0 すべて書き加えた   1 スレッド形式のコメントのあるセルを残した   2 使い方の誤り、または写しを作れない
  answer では 0 すべて解消   1 未解決の指摘か、求めていない変更がある   2 使い方の誤り、または読めないファイルがある
  convert では 0 すべて書き換えた   1 手で直す数式がある   2 使い方の誤り、または読み書きできないファイルがある
`,
  en: `kensan checks tables of indicators (KPI) in Excel and other files as they are printed

Usage
  kensan check [options] FILE…          check the tables and report
  kensan explain FILE CELL              say why the figure in a cell is fine (or is not): the calculations it takes part in and
                                        the room that the other figures leave it; CELL is D5, Sheet!D5 or 'My sheet'!D5
  kensan fix --safe FILE -o COPY        make a copy with only the fixes that cannot be meant otherwise, print each cell before and
                                        after, and what is left (.xlsx, .xlsm, .csv, .tsv); nothing else in it changes, and the
                                        file itself stays as it is
  kensan read [options] FILE…           print everything that was read as data, one value a line
  kensan summary [options] REPORT…      sum up reports of check --format ndjson: by submission, rule and indicator, and the
                                        same indicator side by side
  kensan annotate FILE -o COPY          make a copy with the findings as comments and as a list (.xlsx, .xlsm); nothing else
                                        in it is lost, and the file itself stays as it is
  kensan answer LIST SUBMISSION         compare a list of findings that came back with the next submission: what is settled,
                                        still open, came back or is new, and what changed without having been asked
  kensan convert --to PROGRAM FILE…     spell the KPI functions as the program that opens the files does (KPI.RATE in
                                        Excel, KPI_RATE in Google Sheets); the files given stay as they are
  kensan rules [options]                list the rules

FILE
  .xlsx .xlsm .csv .tsv, a folder (every file in it), or - (paths on standard input, one a line, or as find -print0 lists them)
  for summary, reports of check (--format ndjson or ndjson-files), or - (standard input, also where nothing is named)

Options
  --previous FILE                       check, answer: compare with the document before: restated figures, changed targets, units and names,
                                        indicators that are gone
  --plan FILE                           compare with the plan; with either, every file checked is compared with that one or, where a
                                        folder is named, with its document of the same name there (dates, years and versions in
                                        names make no difference); where that is open, it is said
  --format FORMAT                       text, json, ndjson, ndjson-files (one line a file), csv, html (a page to print) or xlsx (the list
                                         of findings); default text; for read csv|json|ndjson, for summary text|csv|html, for rules and
                                         explain text|json, for answer text|json|xlsx (the list for the next round)
  --with indicators                     check: put the figures of the indicators into the report too (json and ndjson; for the
                                         side by side of summary)
  --resume PATH                         check: keep the results of files that are done; unchanged files are not checked again
  --jobs N                              check, read: how many files at a time (default: as many as there are cores)
  --safe                                fix: make only fixes that need no person (so far there is no other way)
  --dry-run                             fix: write nothing, and list the fixes that can be made
  --fail-on error|query|info|never      check, fix: severity that makes the exit status 1 (default error)
  --lang ja|en                          language of the report (default ja, or environment variable KENSAN_LANG)
  -o, --out PATH                        write the report to a file (default standard output); for convert, the converted
                                        file or a folder for it (default NAME.PROGRAM.xlsx beside the file)
  --record FILE.json                    check, answer: keep findings with their reasons and states (open, fixed, reasoned, accepted,
                                        rejected) for the next time; accepted findings do not count for the exit status. Rows that a comparison
                                        cannot pair are kept too: write true or false, and it is followed
  --teach TEMPLATE.json                 check, explain, fix, annotate, answer: follow a house template of relations (attainment = actual ÷
                                        target) that were taught by example in the pane, in every table with lines of these names; which
                                        were used, and in how many places, is told
  --by NAME                             name of the reviewer, for the record and the block to sign
  --to excel|google-sheets              convert: the program that will open the converted files
  --time-limit SECONDS                  longest time for one file (default 120); a file that takes longer is given up, the others go on
  --memory-limit MB                     most memory for one file (default 2048), likewise
  --profile kpi                         which rules to apply (layout and all are not available yet)
  -h, --help                            show this help
  -V, --version                         show the version

Not available yet
  --profile layout|all

Exit status
  0 nothing at or above --fail-on   1 findings   2 wrong usage, or a file that cannot be read
  fix: 0 no finding at or above --fail-on is left in the copy   1 some are   2 wrong usage, or no copy could be made
  explain: 0 explained   1 an error is told of the cell   2 wrong usage, or a file that cannot be read
  annotate: 0 all findings written   1 cells with a thread of comments were left alone   2 wrong usage, or no copy could be made
  answer: 0 everything settled   1 open findings, or changes that nobody asked for   2 wrong usage, or a file that cannot be read
  convert: 0 all converted   1 formulas are left to correct by hand   2 wrong usage, or a file that cannot be read or written
`,
};
