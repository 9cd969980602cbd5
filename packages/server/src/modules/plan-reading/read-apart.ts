import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DocumentError } from "../../documents/document-error.ts";
import type { DocumentSource, SourceReading } from "./read-source.ts";
import type { ProcessAnswer } from "./reading-process.ts";
import { inTurns } from "./turns.ts";

const PROCESS = fileURLToPath(new URL("./reading-process.ts", import.meta.url));

/** Why a document that is none of the refused ones could not be read. */
export class ReadingError extends Error {
  readonly code: "READING_FAILED" | "TOO_LONG_TO_READ";
  constructor(code: ReadingError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** How long a document may take, how much memory, and how many are read at once; the others wait. */
export interface ReadingLimits {
  milliseconds: number;
  megabytes: number;
  atOnce: number;
}

/**
 * Reads a document in a process of its own, so that a long one holds up nobody else and a bad one ends nothing but its
 * process. A thread would not do: one that runs out of memory can end the whole server.
 * @throws DocumentError for a document that is refused, ReadingError
 */
export const readApart = createReader({ milliseconds: 60_000, megabytes: 512, atOnce: 2 });

/** A reader with limits of its own. */
export function createReader({ milliseconds, megabytes, atOnce }: ReadingLimits) {
  const takeTurn = inTurns(atOnce);
  return (source: DocumentSource): Promise<SourceReading> =>
    takeTurn(async () => {
      // Settings and secrets stay outside: the process gets the document and nothing else.
      const child = fork(PROCESS, {
        env: {},
        execArgv: [`--max-old-space-size=${megabytes}`],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      try {
        return readingOf(await ask(child, source, milliseconds));
      } finally {
        child.kill("SIGKILL");
      }
    });
}

function ask(child: ChildProcess, source: DocumentSource, milliseconds: number): Promise<ProcessAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ProcessAnswer>();
  const tooLong = new ReadingError("TOO_LONG_TO_READ", `Reading took more than ${milliseconds} ms.`);
  const timer = setTimeout(reject, milliseconds, tooLong);
  child.once("message", (answer) => resolve(answer as ProcessAnswer));
  child.on("error", (cause) => reject(failed(cause)));
  child.once("exit", (code, signal) => reject(failed(`The process ended with ${signal ?? code}.`)));
  child.send(source, (cause) => cause !== null && reject(failed(cause)));
  return promise.finally(() => clearTimeout(timer));
}

function readingOf(answer: ProcessAnswer): SourceReading {
  if ("reading" in answer) return answer.reading;
  if ("failure" in answer) throw failed(answer.failure);
  throw new DocumentError(answer.refusal.code, answer.refusal.message);
}

function failed(cause: unknown): ReadingError {
  return new ReadingError("READING_FAILED", "The document could not be read.", { cause });
}
