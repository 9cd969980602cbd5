import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { DutyName } from "../../components/DutyName";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { SheetAnswerFragment } from "../../generated/graphql";
import { rolesOf } from "./sheet";
import { Why } from "./Why";

/** What a person answers for, by role and plan, each duty with the links that make it theirs. */
export function DutiesByRole({
  personId,
  answers: { totalCount, nodes },
}: {
  personId: string;
  answers: { totalCount: number; nodes: readonly SheetAnswerFragment[] };
}) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("mine.duties.title")}
      aside={
        <Typography color="text.secondary">
          {translate("pages.answers.total", { smart_count: totalCount })}
        </Typography>
      }
    >
      {totalCount === 0 && <Nothing>{translate("mine.duties.none")}</Nothing>}
      {rolesOf(nodes).map(({ as, count, plans }) => (
        <Box key={as} component="section" sx={{ mb: 3 }} data-testid="sheet-role" data-role={as}>
          <Box sx={{ display: "flex", gap: 1, alignItems: "center", mb: 0.5 }}>
            <Typography component="h3" variant="subtitle1">
              <CodeChip of="chainRole" code={as} color="primary" />
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {translate("pages.answers.count", { smart_count: count })}
            </Typography>
          </Box>
          {plans.map(({ plan, count: ofPlan, whys }) => (
            <Box key={plan?.id ?? ""} sx={{ mb: 1.5 }}>
              <Typography component="h4" variant="body2" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
                {plan ? <NodeLink id={plan.id}>{plan.title}</NodeLink> : translate("mine.duties.noPlan")}{" "}
                <Typography component="span" variant="body2" color="text.secondary">
                  {translate("pages.answers.count", { smart_count: ofPlan })}
                </Typography>
              </Typography>
              {whys.map((answers) => (
                <SameWhy key={answers[0]?.duty.id} personId={personId} answers={answers} />
              ))}
            </Box>
          ))}
        </Box>
      ))}
      {nodes.length < totalCount && (
        <Nothing>{translate("pages.common.shownOf", { shown: nodes.length, total: totalCount })}</Nothing>
      )}
    </Section>
  );
}

/** Duties that come by the same links: the reason once, then the duties. */
function SameWhy({ personId, answers }: { personId: string; answers: SheetAnswerFragment[] }) {
  const [nearest, ...others] = answers[0]?.links ?? [];
  return (
    <Box sx={{ mt: 1, pl: 1.5, borderLeft: 3, borderColor: "divider" }} data-testid="sheet-why">
      {nearest && <Why link={nearest} personId={personId} />}
      {others.map((link) => (
        <Why key={JSON.stringify(link)} link={link} personId={personId} withRole />
      ))}
      <PlainList>
        {answers.map(({ duty }) => (
          <li key={duty.id}>
            <DutyLine duty={duty} />
          </li>
        ))}
      </PlainList>
    </Box>
  );
}

function DutyLine({ duty }: Pick<SheetAnswerFragment, "duty">) {
  const translate = useTranslate();
  const gaps = duty.chain.gaps.length;
  const late = duty.taskCounts?.late ?? 0;
  return (
    <Box
      sx={{
        "& > a": { display: "inline-block", py: { xs: 0.75, sm: 0 }, mr: 1 },
        "& > .MuiChip-root": { mr: 1 },
        overflowWrap: "anywhere",
      }}
    >
      <DutyName duty={duty} />
      {gaps > 0 && (
        <Chip
          size="small"
          color="error"
          variant="outlined"
          label={translate("pages.duty.gapCount", { smart_count: gaps })}
        />
      )}
      {late > 0 && (
        <Chip size="small" color="error" label={translate("mine.duties.late", { smart_count: late })} />
      )}
    </Box>
  );
}
