import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import type { RowReport } from "./report";

/** What is wrong, else what it creates, what of it is not used, and where it leads. */
export function RowRemarks({ report, names }: { report: RowReport; names: ReadonlyMap<string, string> }) {
  const translate = useTranslate();
  const list = (words: readonly string[]) => words.join(translate("pages.common.separator"));
  const { created, unused, namesakes, unitId, personId } = report;
  const lines = [
    created.length > 0 &&
      translate("transfer.rows.creates", {
        types: list(created.map((type) => translate(`transfer.type.${type}`))),
      }),
    unused.length > 0 &&
      translate("transfer.rows.unused", {
        columns: list(unused.map((column) => translate(`transfer.column.${column}`))),
      }),
    namesakes.length > 0 && translate("transfer.rows.namesakes", { smart_count: namesakes.length }),
  ].filter((line) => line !== false);
  return (
    <Box sx={{ display: "grid", gap: 0.25 }}>
      {report.faults.map(({ column, code, candidates }) => (
        <Typography key={`${column} ${code}`} variant="body2" color="error">
          {translate(`transfer.column.${column}`)}: {translate(`transfer.fault.${code}`)}{" "}
          <Candidates ids={candidates} names={names} />
        </Typography>
      ))}
      {report.status !== "ERROR" &&
        lines.map((line) => (
          <Typography key={line} variant="body2" color="text.secondary">
            {line}
          </Typography>
        ))}
      <Box sx={{ display: "flex", gap: 1 }}>
        {unitId && <NodeLink id={unitId}>{translate("transfer.rows.toUnit")}</NodeLink>}
        {personId && <NodeLink id={personId}>{translate("transfer.rows.toPerson")}</NodeLink>}
      </Box>
    </Box>
  );
}

function Candidates({ ids, names }: { ids: readonly string[]; names: ReadonlyMap<string, string> }) {
  const translate = useTranslate();
  if (ids.length === 0) return null;
  return (
    <>
      {translate("transfer.rows.candidates")}
      {ids.slice(0, 5).map((id) => (
        <span key={id}>
          <NodeLink id={id}>
            {names.get(id) ?? translate(`domain.partyKind.${id.split(":")[0]}`)}
          </NodeLink>{" "}
        </span>
      ))}
    </>
  );
}
