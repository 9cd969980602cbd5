import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { PostRowFragment } from "../generated/graphql";
import { EdgeActs } from "./acts/EdgeActs";
import { Since } from "./days";
import { NodeLink } from "./NodeLink";
import { Vacant } from "./Vacant";

/** Who holds a post since when; 空缺 where nobody does. */
export function PostHolders({
  holders,
  withActs,
}: Pick<PostRowFragment, "holders"> & { withActs?: boolean }) {
  const translate = useTranslate();
  if (holders.length === 0) return <Vacant />;
  return holders.map((holding) => (
    <Typography key={holding.id} component="div">
      <NodeLink id={holding.person.id}>{holding.person.name}</NodeLink>{" "}
      <Typography component="span" variant="body2" color="text.secondary">
        {[
          holding.isActing && translate("pages.common.acting"),
          !holding.isMain && !holding.isActing && translate("pages.common.concurrent"),
        ]
          .filter(Boolean)
          .join(" ")}{" "}
        <Since at={holding.validFrom} />
      </Typography>
      {withActs && <EdgeActs edge={holding} kind="PostHolding" about={holding.person.name} />}
    </Typography>
  ));
}
