import { Fragment } from "react";
import { useTranslate } from "react-admin";
import type { ChangedPartFragment } from "../../generated/graphql";
import { NodeLink } from "../NodeLink";
import { typeOf } from "./field-words";
import { namesOf } from "./named";

/** What a change is about, each part leading to its page; only its kind where it has none, or may not be seen. */
export function ChangeName({ change: { subject, subjectNode: node } }: { change: ChangedPartFragment }) {
  const translate = useTranslate();
  if (!node) return <>{translate(`history.kind.${typeOf(subject)}`, { _: translate("history.unseen") })}</>;
  return namesOf(node).map(({ id, name }, place) => (
    <Fragment key={id || name}>
      {place > 0 && " · "}
      <NodeLink id={id}>{name}</NodeLink>
    </Fragment>
  ));
}
