import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { PlainList } from "../../../components/PlainList";
import type { Reading } from "../keeping/use-reading";
import { placePath } from "../reading-path";
import { placesOf, quoteOf, spansOf } from "./quote";

const SHOWN = 3;

/** The passages of the document in which a name is printed, each leading to its place there. */
export function NameQuotes({ reading: { id, text, draft }, printed }: { reading: Reading; printed: string }) {
  const translate = useTranslate();
  const places = placesOf(printed, text, spansOf(draft));
  if (places.length === 0)
    return <Typography variant="body2">{translate("intake.names.notInText")}</Typography>;
  return (
    <Box sx={{ pl: 1.5, borderLeft: 3, borderColor: "divider", typography: "body2" }}>
      <PlainList>
        {places.slice(0, SHOWN).map((place) => {
          const { before, after, printed: asPrinted } = quoteOf(text, place);
          return (
            <li key={place.start}>
              {before}
              <Box component="mark" sx={{ bgcolor: "mark.background", color: "mark.text" }}>
                {asPrinted}
              </Box>
              {after}{" "}
              <MuiLink component={Link} to={placePath(id, place)}>
                {translate("intake.names.openAt")}
              </MuiLink>
            </li>
          );
        })}
      </PlainList>
      {places.length > SHOWN && (
        <Typography variant="body2" color="text.secondary">
          {translate("intake.names.quotesMore", { smart_count: places.length - SHOWN })}
        </Typography>
      )}
    </Box>
  );
}
