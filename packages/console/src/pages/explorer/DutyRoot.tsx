import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import { useTranslate } from "react-admin";
import { NotInForce } from "../../components/CodeChip";
import { dutyLine } from "../../components/DutyName";
import { ChainLadder } from "../../components/ladder/ChainLadder";
import { NodeLink } from "../../components/NodeLink";
import { Nothing, Section } from "../../components/Section";
import { unreadWord } from "../../providers/refusal";
import { ChainSummary } from "./ChainSummary";
import { RootHeader } from "./RootHeader";
import type { RootProps } from "./root-props";
import { useLadder } from "./use-ladder";

/** Who answers for a duty, up to the top: in a line, then as a ladder with what is written where. */
export function DutyRoot({ id, explorer, time }: RootProps) {
  const translate = useTranslate();
  const { duty, links, changes, groupLine, isPending, error } = useLadder(id, time);
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  if (error) return <Nothing>{translate(unreadWord(error))}</Nothing>;
  if (!duty) return <Nothing>{translate("explorer.notThen")}</Nothing>;
  const { chain, plan, group } = duty;
  return (
    <>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: "grid", gap: 2 }}>
        <RootHeader id={id} name={dutyLine(duty)}>
          {plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>}
          {group && <NodeLink id={group.id}>{group.name}</NodeLink>}
        </RootHeader>
        <ChainSummary links={chain.links} explorer={explorer} />
      </Paper>
      {time.inForce === null && <NotInForce plan={plan} />}
      <Section
        title={translate("pages.duty.chain")}
        aside={
          <Chip
            size="small"
            color={chain.gaps.length === 0 ? "success" : "error"}
            label={
              chain.gaps.length === 0
                ? translate("pages.duty.complete")
                : translate("pages.duty.gapCount", { smart_count: chain.gaps.length })
            }
          />
        }
      >
        <Box>
          <ChainLadder chain={{ links, gaps: chain.gaps }} groupLine={groupLine} changes={changes} />
        </Box>
      </Section>
    </>
  );
}
