import { useTranslate } from "react-admin";
import { PlanStatusChip } from "../../components/CodeChip";
import { useDays } from "../../components/days";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Section } from "../../components/Section";
import type { PlanWholeFragment } from "../../generated/graphql";

/** The document: its number, issuer, date, and what recurs by it. */
export function PlanFacts({ plan }: { plan: PlanWholeFragment }) {
  const translate = useTranslate();
  const { dateOf, dayOf } = useDays();
  const word = (field: string) => translate(`resources.plans.fields.${field}`);
  const unknown = translate("pages.common.unknown");
  const { issuer, superior } = plan;
  const obligations = obligationTexts(plan.obligations);
  return (
    <>
      <Section title={translate("pages.plan.facts")}>
        <Facts
          facts={[
            { label: word("documentNumber"), value: plan.documentNumber ?? unknown },
            {
              label: word("issuer"),
              value: issuer ? <NodeLink id={issuer.id}>{issuer.name}</NodeLink> : unknown,
            },
            { label: word("issuedOn"), value: plan.issuedOn ? dateOf(plan.issuedOn) : unknown },
            { label: word("publicity"), value: plan.publicity ?? unknown },
            { label: word("status"), value: <PlanStatusChip {...plan} /> },
            {
              label: word("superior"),
              value: superior ? <NodeLink id={superior.id}>{superior.name}</NodeLink> : unknown,
            },
            {
              label: translate("pages.plan.supersedes"),
              value: plan.supersedes && <NodeLink id={plan.supersedes.id}>{plan.supersedes.title}</NodeLink>,
            },
            {
              label: translate("pages.plan.supersededBy"),
              value: plan.supersededBy.length > 0 && <Plans plans={plan.supersededBy} />,
            },
            {
              label: translate("pages.plan.plannedFrom"),
              value: plan.status === "DRAFT" && plan.plannedFrom && dayOf(plan.plannedFrom),
            },
            {
              label: word("issues"),
              value: plan.issues.map((issue) => issueWord(issue, translate)).join(" · "),
            },
          ]}
        />
      </Section>
      {obligations.length > 0 && (
        <Section title={translate("pages.plan.obligations")}>
          <PlainList>
            {obligations.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </PlainList>
        </Section>
      )}
    </>
  );
}

function Plans({ plans }: { plans: PlanWholeFragment["supersededBy"] }) {
  return (
    <PlainList>
      {plans.map(({ id, title }) => (
        <li key={id}>
          <NodeLink id={id}>{title}</NodeLink>
        </li>
      ))}
    </PlainList>
  );
}

/** What the reader found in the document, or what a draft written by hand says of it: a fault, else a kind of gap. */
function issueWord(issue: string, translate: ReturnType<typeof useTranslate>): string {
  return translate(`domain.fault.${issue}`, { _: translate(`domain.gapKind.${issue}`, { _: issue }) });
}

/** The API gives obligations as the draft wrote them; only what is a text is shown. */
function obligationTexts(obligations: unknown): string[] {
  if (!Array.isArray(obligations)) return [];
  const texts = obligations.map((each: unknown) =>
    typeof each === "object" && each !== null ? Reflect.get(each, "text") : null,
  );
  return [...new Set(texts.filter((text): text is string => typeof text === "string"))];
}
