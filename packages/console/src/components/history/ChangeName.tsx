import { Fragment } from "react";
import { useTranslate } from "react-admin";
import type { ChangedPartFragment } from "../../generated/graphql";
import { NodeLink } from "../NodeLink";
import { namesOf } from "./named";

/** What a change is about, each part leading to its page; nothing where the viewer may not see it. */
export function ChangeName({ node }: { node: ChangedPartFragment["subjectNode"] }) {
  const translate = useTranslate();
  if (!node) return <>{translate("history.unseen")}</>;
  return namesOf(node).map(({ id, name }, place) => (
    <Fragment key={id || name}>
      {place > 0 && " · "}
      <NodeLink id={id}>{name}</NodeLink>
    </Fragment>
  ));
}
