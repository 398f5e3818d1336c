export const CJK = /[ぁ-んァ-ヴ一-龠々]/;

/** A folded note in its clauses; thousands lose their comma, and what only explains marks (◎105%以上) falls away. */
export function clausesOf(note: string): string[] {
  return note
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/は、/g, "は")
    .replace(/\s+[◎○●△▲].*$/, "")
    .split(/[。;、,※]|\.(?=\s|$)/)
    .flatMap((clause) => (CJK.test(clause) ? clause.split(/\s+(?=[^\s=]+=)/) : [clause]))
    .filter((clause) => clause.trim() !== "");
}
