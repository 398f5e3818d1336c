import type { Unheld } from "../files/unheld";
import type { Words } from "./words";

/** Tells what a saved file will not have, before it is saved. True where the person wants it all the same. */
export function agreesToLose(lost: readonly Unheld[], words: Words): Promise<boolean> {
  if (lost.length === 0) return Promise.resolve(true);
  const dialog = Object.assign(document.createElement("dialog"), { id: "losses" });
  const title = Object.assign(document.createElement("h2"), { id: "lossesTitle", textContent: words.losesTitle });
  dialog.setAttribute("aria-labelledby", title.id);
  const list = document.createElement("ul");
  list.append(...lost.map((kind) => Object.assign(document.createElement("li"), { textContent: words.loses[kind] })));
  const rest = Object.assign(document.createElement("p"), { textContent: words.losesRest });
  const form = Object.assign(document.createElement("form"), { method: "dialog" });
  form.append(button(words.saveAnyway, "save"), button(words.cancel, ""));
  dialog.append(title, list, rest, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "save");
    });
  });
}

function button(label: string, value: string): HTMLButtonElement {
  return Object.assign(document.createElement("button"), { type: "submit", textContent: label, value });
}
