import { OURS } from "../contenders.ts";
import { QUESTIONS } from "../questions/questions.ts";
import { type Measured, type Results, rate } from "../run/result.ts";

const BAR = { height: 12, step: 15, left: 150, width: 430 };
const GROUP_GAP = 34;
/** Readable on white and on black alike; ours is told by its boldness too. */
const COLORS = { ours: "#0f7b6c", others: "#8a8f98", text: "#7a828e" };

/** A picture of requests a second: for each question a group of bars, the longest filling the width. */
export function plot(results: Results, size: string): string {
  const rows = results.measured.filter((row) => row.size === size && !row.name.includes(" as "));
  const groups = [...Map.groupBy(rows, ({ question }) => question).values()];
  let y = 44;
  const drawn = groups.map((group) => {
    const top = y;
    y += group.length * BAR.step + GROUP_GAP;
    return drawGroup(group, top);
  });
  const title = `Requests a second at ${size} duties, 16 connections (M1: operations, I1: rows)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${y}" width="720" height="${y}" role="img" aria-label="${title}">
<title>${title}</title>
<style>text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif;fill:${COLORS.text}}.t{font-size:14px;font-weight:600}.o{font-weight:700;fill:${COLORS.ours}}</style>
<text class="t" x="10" y="20">${title}</text>
${drawn.join("\n")}
</svg>
`;
}

function drawGroup(group: Measured[], top: number): string {
  const longest = Math.max(...group.map(rate));
  const question = group[0]?.question ?? "Q1";
  const bars = group.map((row, place) => {
    const y = top + 8 + place * BAR.step;
    const width = Math.max(1, (rate(row) / longest) * BAR.width);
    const isOurs = row.name === OURS;
    const kind = isOurs ? ' class="o"' : "";
    const fill = isOurs ? COLORS.ours : COLORS.others;
    return `<text${kind} x="${BAR.left - 8}" y="${y + 10}" text-anchor="end">${row.name}</text><rect x="${BAR.left}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}" rx="2" fill="${fill}"/><text${kind} x="${(BAR.left + width + 6).toFixed(1)}" y="${y + 10}">${Math.round(rate(row)).toLocaleString("en")}</text>`;
  });
  return `<text class="t" x="10" y="${top}">${question} ${QUESTIONS[question].title}</text>\n${bars.join("\n")}`;
}
