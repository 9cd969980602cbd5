import { Worker } from "node:worker_threads";
import type { PlanFile } from "./plan-file.ts";
import type { ThreadAnswer, ThreadCall } from "./plan-file-thread.ts";

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(failure: unknown): void;
}

let thread: Worker | null = null;
let calls = 0;
const waiting = new Map<number, Waiting>();

/**
 * Writes a file of a plan in a thread of its own: a plan of thousands of duties takes more than a second, in which the
 * server answers everybody else. There is one such thread, begun with the first file; it keeps no process alive.
 */
export function writeApart(file: PlanFile): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  calls += 1;
  const call: ThreadCall = { number: calls, file };
  waiting.set(call.number, { resolve, reject });
  thread ??= startThread();
  thread.postMessage(call);
  return promise;
}

function startThread(): Worker {
  const worker = new Worker(new URL("./plan-file-thread.ts", import.meta.url));
  worker.on("message", (answer: ThreadAnswer) => {
    const call = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("bytes" in answer) call?.resolve(answer.bytes);
    else call?.reject(answer.failure);
  });
  worker.once("error", (failure) => giveUp(worker, failure));
  worker.once("exit", (status) =>
    giveUp(worker, new Error(`The thread that writes files ended with ${status}.`)),
  );
  worker.unref();
  return worker;
}

/** Nothing that a dead thread was asked will come; the next file begins another one. */
function giveUp(worker: Worker, failure: unknown): void {
  if (thread !== worker) return;
  thread = null;
  for (const call of waiting.values()) call.reject(failure);
  waiting.clear();
}
