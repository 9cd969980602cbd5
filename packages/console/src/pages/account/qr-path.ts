/** The dark dots of a QR code as one path, a run of them in a line at a time. */
export function qrPath(dots: readonly (readonly boolean[])[]): string {
  return dots
    .flatMap((line, y) => runsOf(line).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("");
}

/** The secret within what an authenticator app reads, in groups of four to be typed. */
export function secretOf(uri: string): string {
  const secret = new URLSearchParams(uri.slice(uri.indexOf("?") + 1)).get("secret") ?? "";
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}

function runsOf(line: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  let start = -1;
  for (let x = 0; x <= line.length; x += 1) {
    if (line[x] && start < 0) start = x;
    if (!line[x] && start >= 0) {
      runs.push([start, x - start]);
      start = -1;
    }
  }
  return runs;
}
