import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { ChangedLinkFragment, PreviewStepFragment } from "../../generated/graphql";
import { DutyName } from "../DutyName";
import { isVacant } from "../ladder/rungs";
import { NodeLink } from "../NodeLink";
import { PartyLink } from "../PartyLink";
import { CHANGE_SIGNS } from "../time/ChangeLegend";
import { Vacant } from "../Vacant";

/** A duty for which others would answer: who goes, who comes; or that only the way changes. */
export function ChangedChain({
  chain: { duty, gone, came },
}: {
  chain: PreviewStepFragment["changedChains"][number];
}) {
  const translate = useTranslate();
  // Only where the ways differ do they explain anything, such as that a party of its own comes before that of the group.
  const isByWay = new Set([...gone, ...came].map(({ basis }) => basis)).size > 1;
  return (
    <>
      <DutyName duty={duty} />
      {gone.length + came.length === 0 && <div>{translate("assigning.preview.otherWay")}</div>}
      <Links links={gone} change="removed" isByWay={isByWay} />
      <Links links={came} change="added" isByWay={isByWay} />
    </>
  );
}

function Links({
  links,
  change,
  isByWay,
}: {
  links: readonly ChangedLinkFragment[];
  change: "added" | "removed";
  isByWay: boolean;
}) {
  const translate = useTranslate();
  return links.map((link) => (
    <Box key={keyOf(link)} sx={{ display: "flex", gap: 0.75, alignItems: "flex-start", my: 0.25 }}>
      <Box
        component="span"
        sx={{
          px: 0.5,
          borderRadius: 0.5,
          bgcolor: `${change}.background`,
          color: `${change}.text`,
          flexShrink: 0,
        }}
      >
        {CHANGE_SIGNS[change]} {translate(`domain.chainRole.${link.as}`)}
      </Box>
      <span>
        {link.party ? <PartyLink party={link.party} /> : link.nameAsWritten}{" "}
        {link.person && link.person.id !== link.party?.id && (
          <NodeLink id={link.person.id}>{link.person.name}</NodeLink>
        )}
        {isVacant(link) && <Vacant />}
        {isByWay && link.basis !== "ASSIGNED" && (
          <Box component="span" sx={{ color: "text.secondary" }}>
            {" "}
            {translate(`domain.basis.${link.basis}`)}
          </Box>
        )}
      </span>
    </Box>
  ));
}

function keyOf({ as, party, person, nameAsWritten }: ChangedLinkFragment): string {
  return [as, party?.id, person?.id, nameAsWritten].join("|");
}
