import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import type { MatchGround } from "../../../generated/graphql";

type Ground = MatchGround | "OTHER_POST";

/** The sign says what speaks for it and what against, so that no color has to. */
const SIGNS: Record<Ground, string> = {
  EXACT_NAME: "＝",
  ALIAS: "＝",
  SIMILAR_NAME: "≈",
  SAME_POST: "＝",
  SAME_BODY: "＝",
  OTHER_BODY: "≠",
  OTHER_POST: "≠",
};

/** Why a unit or a person may be meant, and what speaks against it. */
export function Grounds({
  grounds,
  posts = [],
}: {
  grounds: readonly MatchGround[];
  /** The posts that are printed beside the name; a person who holds none of them differs in that. */
  posts?: readonly string[];
}) {
  const translate = useTranslate();
  const differs = posts.length > 0 && !grounds.includes("SAME_POST");
  const all: Ground[] = differs ? [...grounds, "OTHER_POST"] : [...grounds];
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 0.5, flexWrap: "wrap" }}>
      {all.map((ground) => (
        <Chip
          key={ground}
          component="span"
          size="small"
          variant="outlined"
          color={SIGNS[ground] === "≠" ? "default" : "success"}
          label={`${SIGNS[ground]} ${translate(`intake.names.ground.${ground}`)}`}
        />
      ))}
    </Box>
  );
}
