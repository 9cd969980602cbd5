import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useLocaleState, useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import type { Point, ResultLine } from "./result-lines";

const WIDTH = 300;
const HEIGHT = 72;
const EDGE = 6;

/** How one figure went over the days; the table beside it says the same in words. */
export function ResultChart({ line: { label, unit, points } }: { line: ResultLine }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { dateOf } = useDays();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const figure = (value: number) => figureWords(value, unit, locale);
  const said = translate("evidence.results.chart", {
    label,
    count: points.length,
    first: dateOf(first.day),
    from: figure(first.value),
    last: dateOf(last.day),
    to: figure(last.value),
  });
  return (
    <Box component="figure" sx={{ m: 0, width: "100%", maxWidth: WIDTH }} data-testid="result-chart">
      <Typography component="figcaption" variant="body2">
        {translate("evidence.results.valueOf", {
          label,
          figure: figure(last.value),
          day: dateOf(last.day),
        })}
      </Typography>
      <Box
        component="svg"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={said}
        sx={{ display: "block", width: "100%", color: "primary.main" }}
      >
        <line
          x1={EDGE}
          x2={WIDTH - EDGE}
          y1={HEIGHT - EDGE}
          y2={HEIGHT - EDGE}
          stroke="currentColor"
          opacity={0.3}
        />
        <polyline points={points.map(placeOf).join(" ")} fill="none" stroke="currentColor" strokeWidth={2} />
        {points.map((point) => {
          const [cx, cy] = placeOf(point).split(",");
          return (
            <circle key={`${point.day} ${point.value}`} cx={cx} cy={cy} r={3} fill="currentColor">
              <title>{`${dateOf(point.day)} ${figure(point.value)}`}</title>
            </circle>
          );
        })}
      </Box>
    </Box>
  );
}

/** A figure with its unit, digits grouped as the language does. */
export function figureWords(value: number, unit: string | null | undefined, locale: string): string {
  return [new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value), unit]
    .filter(Boolean)
    .join(" ");
}

function placeOf({ x, y }: Point): string {
  const place = (share: number, length: number) => EDGE + share * (length - 2 * EDGE);
  return `${place(x, WIDTH).toFixed(1)},${(HEIGHT - place(y, HEIGHT)).toFixed(1)}`;
}
