import type { TimedStart } from "./time-start.ts";

interface Bar {
  says: string;
  from: number;
  to: number;
}

const [LEFT, WIDTH, ROW] = [300, 640, 26];

/** Draws starts as bars over seconds: what ran when, and beside what. */
export function drawStarts(starts: readonly TimedStart[]): string {
  const longest = Math.max(...starts.map(({ answeredAt }) => answeredAt));
  const parts: string[] = [];
  let y = 30;
  for (const start of starts) {
    const title = `${start.name}: answered after ${start.answeredAt.toFixed(1)} s, ${start.cpu.toFixed(1)} CPU s, load before ${start.load}`;
    parts.push(`<text x="12" y="${y}" font-weight="bold">${title}</text>`);
    for (const { says, from, to } of barsOf(start)) {
      y += ROW;
      const [x, width] = [LEFT + (from / longest) * WIDTH, Math.max(2, ((to - from) / longest) * WIDTH)];
      parts.push(
        `<text x="${LEFT - 10}" y="${y}" text-anchor="end">${says}</text>`,
        `<rect x="${x.toFixed(1)}" y="${y - 13}" width="${width.toFixed(1)}" height="16" fill="#1f6f8b"/>`,
        `<text x="${(x + width + 5).toFixed(1)}" y="${y}">${(to - from).toFixed(1)} s</text>`,
      );
    }
    y += 2 * ROW;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1020 ${y - ROW}" font-family="sans-serif" font-size="13">
<title>What the seconds of a start are spent on</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

/** Steps tell their ends themselves; what the server says lasts until it says the next thing. */
function barsOf({ lines, answeredAt }: TimedStart): Bar[] {
  const at = (begins: string) => lines.find(({ text }) => text.startsWith(begins))?.at;
  const script = at("$") ?? 0;
  const server = at("▸ Starting the server") ?? script;
  const opening = at("Opening") ?? server;
  const sample = at("Loading the sample");
  const ready = at("Dutygraph is ready") ?? answeredAt;
  const steps = lines.flatMap(({ at: from, text }) => {
    const says = text.startsWith("▸ ") ? text.slice(2) : "";
    const to = at(`✓ ${says} (`);
    return to === undefined ? [] : [{ says, from, to }];
  });
  return [
    { says: "npx and pnpm", from: 0, to: script },
    { says: "What is stale?", from: script, to: steps[0]?.from ?? server },
    ...steps,
    { says: "Loading the server's code", from: server, to: opening },
    { says: "Opening the database", from: opening, to: sample ?? ready },
    ...(sample === undefined ? [] : [{ says: "Sample and first account", from: sample, to: ready }]),
    { says: "Sign-in and first request", from: ready, to: answeredAt },
  ];
}
