import { shared } from "../functions/shared";

/** Beside the page. It brings the engine for FINDINGS, which few workbooks use: the pane checks in a worker that brings its own. */
const REVIEWER = "reviewer.js";

/** Lets FINDINGS ask for its script when it is calculated for the first time. */
export function offerReviewer(): void {
  let loading: Promise<void> | undefined;
  shared().loadReviewer = () => {
    loading ??= loadScript(REVIEWER).catch((problem: unknown) => {
      // The next calculation tries again.
      loading = undefined;
      throw problem;
    });
    return loading;
  };
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(script);
  });
}
