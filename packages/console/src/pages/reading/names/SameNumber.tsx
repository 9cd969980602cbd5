import Alert from "@mui/material/Alert";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../../components/NodeLink";
import { PlansOfDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { folded } from "../draft/draft-facts";

/** Plans that carry the number of this document: most often it was brought in before. Drafts are plans, too. */
export function useSameNumber(number: string | null) {
  const { data } = useAnswer(
    PlansOfDocument,
    { first: 10, filter: { q: number } },
    { enabled: number !== null },
  );
  const nodes = number === null ? [] : (data?.plans.nodes ?? []);
  return nodes.filter(({ documentNumber }) => folded(documentNumber ?? "") === folded(number ?? ""));
}

/** Says which plan has the document's number, before anybody brings the same document in twice. */
export function SameNumber({ plans }: { plans: ReturnType<typeof useSameNumber> }) {
  const translate = useTranslate();
  const [plan] = plans;
  if (!plan) return null;
  return (
    <Alert severity="warning">
      {translate("intake.names.sameNumber")} <NodeLink id={plan.id}>{plan.title}</NodeLink>
    </Alert>
  );
}
