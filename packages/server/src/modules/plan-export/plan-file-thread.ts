import { parentPort } from "node:worker_threads";
import { type PlanFile, writePlanFile } from "./plan-file.ts";

/** What the thread is asked, and what it answers under the same number. */
export interface ThreadCall {
  number: number;
  file: PlanFile;
}
export type ThreadAnswer = { number: number; bytes: Uint8Array } | { number: number; failure: unknown };

parentPort?.on("message", ({ number, file }: ThreadCall) => {
  writePlanFile(file).then(
    (bytes) => answer({ number, bytes }),
    (failure: unknown) => answer({ number, failure }),
  );
});

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message);
}
