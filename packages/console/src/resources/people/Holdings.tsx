import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import type { PersonRowFragment } from "../../generated/graphql";

/** The posts of a person with their units, each in a line. */
export function Holdings({ person: { holdings } }: { person: PersonRowFragment }) {
  const translate = useTranslate();
  return holdings.map(({ id, isActing, isMain, post }) => (
    <div key={id}>
      <NodeLink id={post.unit.id}>{post.unit.name}</NodeLink> · <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
      {(isActing || !isMain) && (
        <Typography component="span" variant="body2" color="text.secondary">
          {translate(isActing ? "pages.common.acting" : "pages.common.concurrent")}
        </Typography>
      )}
    </div>
  ));
}

/** The same without links, where the whole line is one. */
export function holdingsLine({ holdings }: PersonRowFragment) {
  return holdings.map(({ post }) => `${post.unit.name} · ${post.title}`).join(" / ");
}
