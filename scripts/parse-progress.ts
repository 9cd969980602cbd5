import type { WriteStream } from "node:tty";

/** Progress over a number of files: one line for each, and on a terminal a bar below them. */
export interface Progress {
  done(line: string, stream?: NodeJS.WriteStream): void;
  end(): void;
}

const WIDTH = 30;
const CLEAR_LINE = "\r\u001b[K";

export function openProgress(total: number, terminal: WriteStream | NodeJS.WriteStream): Progress {
  let count = 0;
  const bar = (): void => {
    if (!terminal.isTTY) return;
    const full = Math.round((count / total) * WIDTH);
    terminal.write(`${CLEAR_LINE}[${"█".repeat(full)}${"░".repeat(WIDTH - full)}] ${count}/${total}`);
  };
  const clear = (): void => {
    if (terminal.isTTY) terminal.write(CLEAR_LINE);
  };
  bar();
  return {
    done(line, stream = process.stdout) {
      count += 1;
      clear();
      stream.write(`${line}\n`);
      bar();
    },
    end: clear,
  };
}
