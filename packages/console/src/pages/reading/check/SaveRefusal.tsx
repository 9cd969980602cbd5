import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { failureWord, refusedOf } from "../../../providers/refusal";
import { stepPath } from "../reading-path";
import { faultPlaceOf } from "./faults";

/** Why it was not saved, with the way to each place that must be mended first. */
export function SaveRefusal({ error, readingId }: { error: unknown; readingId: string }) {
  const translate = useTranslate();
  const refused = refusedOf(error);
  if (!refused || refused.faults.length === 0) {
    const word = refused ? failureWord(error) : "intake.save.failed";
    const isAsked = word.endsWith(".OPEN_QUESTIONS");
    return (
      <Alert severity="error" sx={{ mb: 2 }}>
        {translate(word)}{" "}
        {isAsked && (
          <MuiLink component={Link} color="inherit" to={stepPath(readingId, "names")}>
            {translate("intake.check.toNames")}
          </MuiLink>
        )}
      </Alert>
    );
  }
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      {translate("intake.save.refused")}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {refused.faults.map(({ path, code }) => {
          const { of, number } = faultPlaceOf(path);
          const place = translate(`intake.save.places.${of}`, { number });
          return (
            <li key={`${path.join(".")} ${code}`}>
              <MuiLink component={Link} color="inherit" to={stepPath(readingId, "document")}>
                {translate("intake.save.place", { place })}
              </MuiLink>{" "}
              {translate(`refusals.fault.${code}`, { _: translate("refusals.fault.OTHER") })}
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}
