import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { Nothing } from "../../components/Section";

/** How many shifts somebody has, and how many of them on days off. */
export interface Share {
  person: { id: string; name: string };
  shifts: number;
  holidays: number;
  restDays: number;
}

/** Who has how many shifts on holidays and weekends: bars to one scale, their figures in words beside them. */
export function FairPicture({ shares }: { shares: readonly Share[] }) {
  const translate = useTranslate();
  if (shares.length === 0) return <Nothing>{translate("watch.fair.none")}</Nothing>;
  const most = Math.max(1, ...shares.map(({ holidays, restDays }) => holidays + restDays));
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <Legend />
      <Box component="ul" aria-label={translate("watch.fair.picture")} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {shares.map((share) => (
          <ShareLine key={share.person.id} share={share} most={most} />
        ))}
      </Box>
    </Box>
  );
}

function ShareLine({ share: { person, shifts, holidays, restDays }, most }: { share: Share; most: number }) {
  const translate = useTranslate();
  const widthOf = (count: number) => `${(100 * count) / most}%`;
  return (
    <Box component="li" sx={LINE} data-testid="share">
      <Box component="span" sx={{ overflowWrap: "anywhere" }}>
        {person.name}
      </Box>
      <Box aria-hidden sx={{ display: "flex", height: 18, bgcolor: "action.hover", borderRadius: 0.5 }}>
        <Box sx={{ width: widthOf(holidays), bgcolor: "gap.text" }} />
        <Box sx={{ width: widthOf(restDays), ...STRIPED }} />
      </Box>
      <Box component="span" sx={{ typography: "body2", color: "text.secondary" }}>
        {translate("watch.fair.figures", { shifts, holidays, restDays })}
      </Box>
    </Box>
  );
}

function Legend() {
  const translate = useTranslate();
  return (
    <Box aria-hidden sx={{ display: "flex", gap: 2, typography: "body2", color: "text.secondary" }}>
      <Box sx={{ display: "flex", gap: 0.75, alignItems: "center" }}>
        <Box sx={{ width: 16, height: 12, bgcolor: "gap.text" }} />
        {translate("watch.fair.holidays")}
      </Box>
      <Box sx={{ display: "flex", gap: 0.75, alignItems: "center" }}>
        <Box sx={{ width: 16, height: 12, ...STRIPED }} />
        {translate("watch.fair.restDays")}
      </Box>
    </Box>
  );
}

/** Told from the other by more than its color. */
const STRIPED = {
  backgroundImage: (theme: { palette: { primary: { main: string } } }) =>
    `repeating-linear-gradient(135deg, ${theme.palette.primary.main} 0 4px, transparent 4px 7px)`,
};

const LINE = {
  display: "grid",
  gridTemplateColumns: { xs: "6rem minmax(0, 1fr)", sm: "8rem minmax(0, 1fr) 19rem" },
  columnGap: 1.5,
  alignItems: "center",
  py: 0.5,
  "& > :last-child": { gridColumn: { xs: "2", sm: "auto" } },
} as const;
