import { useTranslate } from "react-admin";
import type { SourceClauseFragment } from "../generated/graphql";
import { ClauseQuote } from "./ClauseQuote";
import { Section } from "./Section";

/** Where a unit, a person or a post was first named; nothing for what was entered by hand. */
export function FirstNamed({ source }: { source: SourceClauseFragment | null | undefined }) {
  const translate = useTranslate();
  if (!source) return null;
  return (
    <Section title={translate("pages.common.firstNamed")}>
      <ClauseQuote clause={source} withPlan />
    </Section>
  );
}
