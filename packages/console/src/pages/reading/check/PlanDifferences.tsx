import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "react-admin";
import { Nothing, Section } from "../../../components/Section";
import { CHANGE_SIGNS } from "../../../components/time/ChangeLegend";
import { ReadingDifferenceDocument } from "../../../generated/graphql";
import { ask } from "../../../providers/client";
import { unreadWord } from "../../../providers/refusal";
import type { Reading } from "../keeping/use-reading";
import { byGroup, CHANGE_FACE, countsOf, type Difference, type GroupDifference } from "./difference";

/** What an amended version says otherwise than the plan that it replaces, group by group; nothing where it replaces none. */
export function PlanDifferences({ reading }: { reading: Reading }) {
  return reading.supersedes ? <Differences reading={reading} title={reading.supersedes.title} /> : null;
}

function Differences({ reading: { id, version }, title }: { reading: Reading; title: string }) {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ["readingDifference", id, version],
    queryFn: () => ask(ReadingDifferenceDocument, { ids: [id] }),
    retry: false,
  });
  const node = data?.nodes.find((each) => each !== null && "difference" in each);
  const differences = node && "difference" in node ? node.difference : null;
  return (
    <Section
      title={translate("intake.difference.title", { title })}
      aside={differences && differences.length > 0 && <Counts counts={countsOf(differences)} />}
    >
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {!error && !differences && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {differences?.length === 0 && <Nothing>{translate("intake.difference.none")}</Nothing>}
      <Box sx={{ display: "grid", gap: 2 }}>
        {byGroup(differences ?? []).map((group) => (
          <GroupTable key={`${group.of} ${group.group}`} group={group} />
        ))}
      </Box>
    </Section>
  );
}

function Counts({ counts }: { counts: Record<Difference["change"], number> }) {
  const translate = useTranslate();
  return (
    <Typography color="text.secondary">
      {translate("intake.difference.counts", {
        ended: counts.ENDED,
        added: counts.NEW,
        changed: counts.CHANGED,
      })}
    </Typography>
  );
}

const COLUMNS = ["change", "what", "before", "after"];

function GroupTable({ group: { of, group, counts, differences } }: { group: GroupDifference }) {
  const translate = useTranslate();
  const name = of === "GROUP" ? group : translate(`intake.difference.of.${of}`);
  return (
    <Box data-testid="group-difference" sx={{ minWidth: 0 }}>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline", flexWrap: "wrap", mb: 0.5 }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
        <Counts counts={counts} />
      </Box>
      {/* On a phone it scrolls sideways, which the keyboard must be able to do as well. */}
      <Box role="region" tabIndex={0} aria-label={name} sx={{ overflowX: "auto" }}>
        <Table size="small" aria-label={name} sx={{ minWidth: 480, tableLayout: "fixed" }}>
          <TableHead>
            <TableRow>
              {COLUMNS.map((column, place) => (
                <TableCell key={column} sx={{ width: place < 2 ? 110 : undefined }}>
                  {translate(`intake.difference.columns.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {differences.map((difference, index) => (
              // Two of them may read alike, and they are never reordered.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <DifferenceRow key={index} difference={difference} />
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

function DifferenceRow({ difference: { kind, change, role, before, after } }: { difference: Difference }) {
  const translate = useTranslate();
  const face = CHANGE_FACE[change];
  const what = role ? `domain.groupRole.${role}` : `intake.difference.kind.${kind}`;
  return (
    <TableRow
      data-change={change}
      sx={{
        bgcolor: `${face}.background`,
        "& td": { color: `${face}.text`, overflowWrap: "anywhere", verticalAlign: "top" },
      }}
    >
      <TableCell>
        {CHANGE_SIGNS[face]} {translate(`intake.difference.change.${change}`)}
      </TableCell>
      <TableCell>{translate(what)}</TableCell>
      <TableCell sx={change === "ENDED" ? { textDecoration: "line-through" } : {}}>{before}</TableCell>
      <TableCell>{after}</TableCell>
    </TableRow>
  );
}
