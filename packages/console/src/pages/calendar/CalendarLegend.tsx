import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";

const BOX = {
  display: "inline-block",
  minWidth: 28,
  px: 0.5,
  mr: 0.75,
  borderRadius: 1,
  border: "2px solid transparent",
  textAlign: "center",
  fontSize: "0.75rem",
  lineHeight: 1.6,
} as const;

/** What the marks and colors of the days say. */
export function CalendarLegend() {
  const translate = useTranslate();
  const off = translate("calendar.mark.off");
  return (
    <Box
      component="ul"
      aria-label={translate("calendar.legend")}
      sx={{ m: 0, p: 0, listStyle: "none", display: "flex", flexWrap: "wrap", columnGap: 2.5, rowGap: 1 }}
    >
      <Entry word="HOLIDAY" sign={off} look={{ color: "gap.text", bgcolor: "gap.background" }} />
      <Entry
        word="shifted"
        sign={translate("calendar.mark.work")}
        look={{ color: "changed.text", bgcolor: "changed.background" }}
      />
      <Entry word="RESTDAY" sign="6" look={{ color: "text.secondary", bgcolor: "action.hover" }} />
      <Entry word="WORKDAY" sign="1" look={{}} />
      <Entry word="set" sign="◆" look={{}} />
      <Entry word="today" sign="1" look={{ borderColor: "primary.main" }} />
    </Box>
  );
}

function Entry({ word, sign, look }: { word: string; sign: string; look: object }) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ typography: "body2" }}>
      <Box component="span" aria-hidden sx={{ ...BOX, ...look }}>
        {sign}
      </Box>
      {translate(`calendar.entry.${word}`)}
    </Box>
  );
}
