import type { PageKey } from "./regions";

/** Alt+PageDown goes to the next file, Alt+PageUp to the one before; with Shift, to one with open findings. */
export function queueKeys(go: (direction: 1 | -1, toOpen: boolean) => void): PageKey {
  return ({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
    if (!altKey || ctrlKey || metaKey || (key !== "PageDown" && key !== "PageUp")) return false;
    go(key === "PageDown" ? 1 : -1, shiftKey);
    return true;
  };
}
