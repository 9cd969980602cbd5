import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { placePath } from "../reading-path";

const SAID = 30;

/** To the place in the document of which something is said. */
export function PlaceLink({
  readingId,
  text,
  at,
}: {
  readingId: string;
  text: string;
  at: { start: number; end: number };
}) {
  const translate = useTranslate();
  const quote = text.slice(at.start, Math.min(at.end, at.start + SAID)).replaceAll(/\s+/gu, " ");
  return (
    <MuiLink
      component={Link}
      to={placePath(readingId, at)}
      aria-label={translate("intake.check.atNamed", { quote })}
      sx={{ whiteSpace: "nowrap" }}
    >
      {translate("intake.check.at")}
    </MuiLink>
  );
}
