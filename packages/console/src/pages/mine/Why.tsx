import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Since } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { PartyLink } from "../../components/PartyLink";
import type { SheetLinkFragment } from "../../generated/graphql";

/**
 * By which link a duty is somebody's: how it is known, by which post, unit or group, since when; and for whom they stand
 * in, or who stands in for them.
 */
export function Why({
  link,
  personId,
  withRole,
}: {
  link: SheetLinkFragment;
  /** Whose duty it is. */
  personId: string;
  withRole?: boolean;
}) {
  const translate = useTranslate();
  const { as, basis, party, post, group, person, onBehalfOf, since } = link;
  const standIn = onBehalfOf?.id === personId ? person : null;
  const byUnit = party?.__typename === "OrgUnit" || party?.__typename === "Group" ? party : null;
  return (
    <Box
      sx={{
        typography: "body2",
        color: "text.secondary",
        display: "flex",
        columnGap: 1.5,
        rowGap: 0.25,
        flexWrap: "wrap",
      }}
    >
      {withRole && (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {translate("mine.why.also", { role: translate(`domain.chainRole.${as}`) })}
        </Box>
      )}
      <span>{translate(standIn ? "mine.why.handedOn" : `domain.basis.${basis}`)}</span>
      {byUnit && (
        <Said word={byUnit.__typename === "Group" ? "group" : "unit"}>
          <PartyLink party={byUnit} />
        </Said>
      )}
      {post && (
        <Said word="post">
          <NodeLink id={post.id}>{`${post.unit.name} · ${post.title}`}</NodeLink>
        </Said>
      )}
      {group && group.id !== byUnit?.id && (
        <Said word="group">
          <NodeLink id={group.id}>{group.name}</NodeLink>
        </Said>
      )}
      {standIn && (
        <Said word="standIn">
          <NodeLink id={standIn.id}>{standIn.name}</NodeLink>
        </Said>
      )}
      {onBehalfOf && !standIn && (
        <Said word="onBehalfOf">
          <NodeLink id={onBehalfOf.id}>{onBehalfOf.name}</NodeLink>
        </Said>
      )}
      {since && <Since at={since} />}
    </Box>
  );
}

function Said({ word, children }: { word: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <span>
      {translate("pages.common.colon", { label: translate(`mine.why.${word}`), value: "" })}
      {children}
    </span>
  );
}
