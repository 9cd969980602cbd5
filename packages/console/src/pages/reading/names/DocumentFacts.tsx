import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { Section } from "../../../components/Section";
import { PlansOfDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import type { Keeper } from "../keeping/use-reading";
import { NodeSearch } from "./NodeSearch";
import { PlanSearch } from "./PlanSearch";
import { likelyPredecessor } from "./predecessor";
import { SameNumber, useSameNumber } from "./SameNumber";
import type { NameMatch } from "./use-names";

/** What holds of the document as a whole: who issues it, to whom it reports, and which plan it replaces. */
export function DocumentFacts({ keeper, matches }: { keeper: Keeper; matches: readonly NameMatch[] }) {
  const translate = useTranslate();
  const { reading, draft, isLocked, setFacts } = keeper;
  const same = useSameNumber(isLocked ? null : (draft.meta.docNumber?.text ?? null));
  const printed = draft.meta.issuer?.text ?? null;
  const issuerHint = printed
    ? translate("intake.names.issuerPrinted", { name: printed })
    : translate("intake.names.issuerMissing");
  const matched = matches.find((match) => match.kind === "UNIT" && match.printed === printed)?.node;
  return (
    <Section title={translate("intake.names.facts")}>
      <Box sx={{ display: "grid", gap: 2 }}>
        <NodeSearch
          kind="OrgUnit"
          label={translate("intake.names.issuer")}
          helperText={issuerHint}
          value={reading.issuer}
          isDisabled={isLocked}
          onChosen={(unit) => void setFacts({ issuerId: unit?.id ?? null })}
        />
        <NodeSearch
          kind="OrgUnit"
          label={translate("intake.names.superior")}
          value={reading.superior}
          isDisabled={isLocked}
          onChosen={(unit) => void setFacts({ superiorId: unit?.id ?? null })}
        />
        <PlanSearch
          label={translate("intake.names.supersedes")}
          helperText={translate("intake.names.supersedesHint")}
          value={reading.supersedes}
          isDisabled={isLocked}
          onChosen={(plan) => void setFacts({ supersedesId: plan?.id ?? null })}
        />
        <SameNumber plans={same} />
        {!reading.supersedes && !isLocked && same.length === 0 && (
          <LikelyPredecessor
            title={draft.meta.title?.text ?? ""}
            issuer={reading.issuer ?? matched ?? null}
            onTaken={(supersedesId) => void setFacts({ supersedesId })}
          />
        )}
      </Box>
    </Section>
  );
}

/** The plan of the same body with much the same title: whether this one is to replace it, is asked and never assumed. */
function LikelyPredecessor({
  title,
  issuer,
  onTaken,
}: {
  title: string;
  issuer: { id: string; name: string } | null;
  onTaken: (id: string) => void;
}) {
  const translate = useTranslate();
  const [denied, setDenied] = useState<readonly string[]>([]);
  const { data } = useAnswer(
    PlansOfDocument,
    { first: 100, filter: { issuerId: issuer?.id ?? null, status: ["IN_FORCE", "DRAFT"] } },
    { enabled: issuer !== null },
  );
  const plans = data?.plans.nodes.filter(({ id }) => !denied.includes(id)) ?? [];
  const likely = likelyPredecessor(title, plans, issuer?.name);
  if (!likely) return null;
  return (
    <Alert
      severity="info"
      action={
        <>
          <Button size="small" variant="contained" onClick={() => onTaken(likely.id)}>
            {translate("intake.names.isIt")}
          </Button>
          <Button
            size="small"
            color="inherit"
            onClick={() => setDenied([...denied, likely.id])}
            sx={{ ml: 1 }}
          >
            {translate("intake.names.isNot")}
          </Button>
        </>
      }
    >
      {translate("intake.names.likely", { title: likely.title })}
    </Alert>
  );
}
