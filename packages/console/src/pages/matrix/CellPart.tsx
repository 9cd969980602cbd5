import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ClauseQuote } from "../../components/ClauseQuote";
import { Since } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import type { MatrixCellDutyFragment } from "../../generated/graphql";
import type { ShownPart } from "./rows";
import type { MatrixWords } from "./words";

/** One part in words: as what, how it is known, since when, where it is written. */
export function CellPart({
  part,
  duty,
  words,
}: {
  part: ShownPart;
  duty: MatrixCellDutyFragment | null;
  words: MatrixWords;
}) {
  const translate = useTranslate();
  const { role, isOwn, person, holder, before } = part;
  const found = duty && evidenceOf(part, duty);
  return (
    <Box sx={{ borderTop: 1, borderColor: "divider", pt: 1, mt: 1, typography: "body2" }}>
      <Typography sx={{ fontWeight: 600 }}>
        {words.markOf(part)} {words.roles[role]}
      </Typography>
      <div>
        {translate(found?.basis ? `domain.basis.${found.basis}` : `matrix.${isOwn ? "own" : "inherited"}`)}
        {found && (
          <>
            {" · "}
            <Since at={found.since} />
          </>
        )}
      </div>
      {person && person.id !== holder.id && <NodeLink id={person.id}>{person.name}</NodeLink>}
      {before && <div>{translate("matrix.before", { name: before })}</div>}
      {found?.source && <ClauseQuote clause={found.source} />}
    </Box>
  );
}

/** The link of the chain that says so; for who is consulted, informed or supervised, the assignment. */
function evidenceOf({ role, holder }: ShownPart, { chain, assignments, group }: MatrixCellDutyFragment) {
  const link = chain.links.find(
    ({ as, party, person }) => as === role && [party?.id, person?.id].includes(holder.id),
  );
  if (link) return { basis: link.basis, since: link.since, source: link.source };
  const edge = [...assignments, ...(group?.assignments ?? [])].find(
    (each) => each.role === role && each.party.id === holder.id,
  );
  return edge && { basis: null, since: edge.validFrom, source: edge.source };
}
