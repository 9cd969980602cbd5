import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { TreeUnitFragment } from "../../generated/graphql";
import { type ActUnderWay, useTreeActs } from "./acts/TreeActDialog";

/** Beyond this many, the search finds the others. */
const MOST_LINES = 50;

/** Units that stand nowhere in the shown tree, each with the way into it. */
export function Placeless({
  units,
  onMove,
}: {
  units: readonly TreeUnitFragment[];
  onMove: (node: ActUnderWay["node"]) => void;
}) {
  const translate = useTranslate();
  const mayMove = useTreeActs().includes("move");
  if (units.length === 0) return null;
  const shown = units.slice(0, MOST_LINES);
  return (
    <Section title={translate("keeping.tree.placeless")}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate("keeping.tree.placelessHint")}
      </Typography>
      <PlainList>
        {shown.map((unit) => (
          <li key={unit.id}>
            <NodeLink id={unit.id}>{unit.name}</NodeLink>{" "}
            <CodeChip of="orgUnitKind" code={unit.kind} variant="outlined" />{" "}
            {mayMove && (
              <Button
                size="small"
                aria-label={`${translate("keeping.tree.move")} ${unit.name}`}
                onClick={() => onMove({ id: unit.id, name: unit.name, unit })}
              >
                {translate("keeping.tree.move")}
              </Button>
            )}
          </li>
        ))}
      </PlainList>
      {shown.length < units.length && (
        <Nothing>{translate("pages.common.shownOf", { shown: shown.length, total: units.length })}</Nothing>
      )}
    </Section>
  );
}
