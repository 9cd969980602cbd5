import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import type { ShownTime } from "../../components/time/use-time-bar";
import type { Branch, Twig } from "./fan";
import { Spokes } from "./Spokes";
import { TreeBranch } from "./TreeBranch";
import { TREE_STYLE } from "./tree-style";
import type { Explorer } from "./use-explorer";

/** So many duties of a group are shown at first; of a role with many duties, only how many they are. */
const FEW = 6;
const MANY = 24;

interface FanProps {
  rootId: string;
  explorer: Explorer;
  time: ShownTime;
}

/** A party and its duties, fanned out by as what it stands in their chains, then by plan and group. */
export function Fan({ root, branches, ...fan }: { root: ReactNode; branches: readonly Branch[] } & FanProps) {
  const translate = useTranslate();
  return (
    <Box sx={TREE_STYLE} data-testid="fan">
      <ul>
        <TreeBranch label={root} width={150}>
          {branches.map(({ role, count, twigs }) => (
            <TreeBranch
              key={role}
              width={120}
              label={
                <>
                  <Typography sx={{ fontWeight: 600, lineHeight: 1.4 }}>
                    {translate(`domain.chainRole.${role}`)}
                  </Typography>
                  <Typography variant="body2" color="text.secondary">
                    {translate("pages.answers.count", { smart_count: count })}
                  </Typography>
                </>
              }
            >
              {twigs.map((twig) => (
                <TreeBranch key={twig.key} width={190} label={<Place twig={twig} />}>
                  <Spokes spokes={twig.spokes} few={count > MANY ? 0 : FEW} {...fan} />
                </TreeBranch>
              ))}
            </TreeBranch>
          ))}
        </TreeBranch>
      </ul>
    </Box>
  );
}

function Place({ twig: { plan, group } }: { twig: Twig }) {
  const translate = useTranslate();
  return (
    <Box sx={{ typography: "body2", lineHeight: 1.5, pt: 0.25 }}>
      {group ? <NodeLink id={group.id}>{group.name}</NodeLink> : translate("matrix.noGroup")}
      {plan && (
        <Box sx={{ color: "text.secondary" }}>
          <NodeLink id={plan.id}>{plan.title}</NodeLink>
        </Box>
      )}
    </Box>
  );
}
