import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { PostRowFragment } from "../generated/graphql";
import { EdgeActs } from "./acts/EdgeActs";
import { Since } from "./days";
import { NodeLink } from "./NodeLink";
import { Vacant } from "./Vacant";

/** Who holds a post since when; 空缺 where nobody does, since when as far as that is asked for. */
export function PostHolders({
  holders,
  vacantSince,
  withActs,
}: Pick<PostRowFragment, "holders"> & { vacantSince?: string | null; withActs?: boolean }) {
  if (holders.length === 0) return <Vacant since={vacantSince} />;
  return holders.map((holding) => (
    <Typography key={holding.id} component="div">
      <NodeLink id={holding.person.id}>{holding.person.name}</NodeLink> <HoldingKind holding={holding} />{" "}
      <Typography component="span" variant="body2" color="text.secondary">
        <Since at={holding.validFrom} />
      </Typography>
      {withActs && <EdgeActs edge={holding} kind="PostHolding" about={holding.person.name} />}
    </Typography>
  ));
}

/** Said of a holding that is no ordinary one: the person only acts in the post, or has another one as the main post. */
export function HoldingKind({
  holding: { isActing, isMain },
}: {
  holding: { isActing: boolean; isMain: boolean };
}) {
  const translate = useTranslate();
  if (isActing) return <Chip size="small" label={translate("pages.common.acting")} />;
  if (!isMain) return <Chip size="small" variant="outlined" label={translate("pages.common.concurrent")} />;
  return null;
}
