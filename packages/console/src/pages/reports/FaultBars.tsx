import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { FaultCountItemFragment } from "../../generated/graphql";
import { type BarPart, partsOf } from "./statistics";

const LOOKS: Readonly<Record<BarPart["part"], object>> = {
  onTime: { bgcolor: "added.background", color: "added.text" },
  late: { bgcolor: "changed.background", color: "changed.text" },
  unreported: { bgcolor: "gap.background", color: "gap.text" },
};

const PARTS = ["onTime", "late", "unreported"] as const;

/** How many bars are drawn; the table below has all. */
const MOST = 20;

/** A bar for each party: what came on time, what came late, and what never came; each part bears its number. */
export function FaultBars({ rows }: { rows: readonly FaultCountItemFragment[] }) {
  const translate = useTranslate();
  const shown = rows.filter(({ due }) => due > 0).slice(0, MOST);
  const largest = Math.max(0, ...shown.map(({ due }) => due));
  const word = (part: BarPart["part"]) =>
    translate(part === "late" ? "domain.reportFault.LATE" : `reports.statistics.${part}`);
  return (
    <Box component="figure" sx={{ m: 0, display: "grid", gap: 1 }}>
      <Box component="figcaption" sx={{ display: "flex", gap: 2, flexWrap: "wrap", typography: "body2" }}>
        {PARTS.map((part) => (
          <span key={part}>
            <Box
              component="span"
              aria-hidden
              sx={{ ...LOOKS[part], display: "inline-block", width: 16, height: 12, mr: 0.75, border: 1 }}
            />
            {word(part)}
          </span>
        ))}
      </Box>
      {shown.map((row) => {
        const name = row.unit?.name ?? row.person?.name ?? "";
        const parts = partsOf(row, largest);
        const unreported = parts.find(({ part }) => part === "unreported")?.count ?? 0;
        const said = translate("reports.statistics.pictureOf", { ...row, name, unreported });
        return (
          <Box
            key={(row.unit ?? row.person)?.id}
            sx={{
              display: "grid",
              gridTemplateColumns: { xs: "1fr", sm: "12rem 1fr" },
              columnGap: 1.5,
              alignItems: "center",
            }}
          >
            <Box component="span" aria-hidden sx={{ typography: "body2", overflowWrap: "anywhere" }}>
              {name}
            </Box>
            <Box role="img" aria-label={said} title={said} sx={{ display: "flex", minHeight: 24 }}>
              {parts.map(({ part, count, width }) => (
                <Box
                  key={part}
                  sx={{
                    ...LOOKS[part],
                    width: `${width}%`,
                    border: 1,
                    borderLeftWidth: part === "onTime" ? 1 : 0,
                    textAlign: "center",
                    typography: "caption",
                    lineHeight: "22px",
                    overflow: "hidden",
                  }}
                >
                  {count}
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
