import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { AssignmentRole } from "../../generated/graphql";
import { MARKED_ROLES } from "./columns";
import { MARK_STYLE } from "./grid-style";
import type { ShownPart } from "./rows";
import type { MatrixWords } from "./words";

/** What the marks mean. */
export function MatrixLegend({ words }: { words: MatrixWords }) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{
        ...MARK_STYLE,
        m: 0,
        display: "flex",
        flexWrap: "wrap",
        columnGap: 2,
        rowGap: 0.5,
        typography: "body2",
      }}
    >
      {MARKED_ROLES.map((role) => (
        <Entry key={role} part={sample(role, true)} words={words} meaning={words.roles[role]} />
      ))}
      <Entry part={sample("RESPONSIBLE", false)} words={words} meaning={translate("matrix.inherited")} />
    </Box>
  );
}

function Entry({ part, words, meaning }: { part: ShownPart; words: MatrixWords; meaning: string }) {
  return (
    <Box sx={{ display: "flex", gap: 0.5, alignItems: "center" }}>
      <Box
        component="dt"
        className={`mark ${part.role} ${part.isOwn ? "own" : "inherited"}`}
        sx={{ textAlign: "center" }}
      >
        {words.markOf(part)}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {meaning}
      </Box>
    </Box>
  );
}

function sample(role: AssignmentRole, isOwn: boolean): ShownPart {
  const holder = { id: "", name: "", isLeader: false };
  return { role, isOwn, holder, person: null, change: "same", before: null };
}
