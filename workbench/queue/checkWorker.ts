// Runs in a web worker of its own, so that a long check holds up neither the sheet nor the list.
import { checkFile } from "./checkFile";
import type { CheckJob } from "./checkJob";

addEventListener("message", ({ data }: MessageEvent<CheckJob>) => {
  void checkFile(data).then((checked) => {
    postMessage(checked);
  });
});
