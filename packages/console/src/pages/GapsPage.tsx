import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import MenuItem from "@mui/material/MenuItem";
import TablePagination from "@mui/material/TablePagination";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { GAP_KINDS } from "../components/choices";
import { GapList } from "../components/GapList";
import { ExportMenu } from "../components/listing/ExportMenu";
import { useSay } from "../components/listing/use-say";
import { Nothing } from "../components/Section";
import { PAGE_SIZE } from "../components/tables/read-all";
import { type GapFilter, type GapItemFragment, GapsDocument } from "../generated/graphql";
import { ask } from "../providers/client";
import { unreadWord } from "../providers/refusal";
import { useAnswer } from "../providers/use-answer";
import { gapColumns } from "./gap-columns";

const PER_PAGE = 50;

/** What is asked for stands in the address, so that a link leads to it. */
export function GapsPage() {
  const translate = useTranslate();
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const kind = GAP_KINDS.find((each) => each === params.get("kind")) ?? null;
  const page = Number(params.get("page") ?? 0);
  const filter: GapFilter = kind ? { kind: [kind] } : {};
  const { data, isPending, error } = useAnswer(GapsDocument, {
    first: PER_PAGE,
    offset: page * PER_PAGE,
    filter,
  });
  const total = data?.gaps.totalCount ?? 0;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="pages.gaps.title" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("pages.gaps.title")}
        </Typography>
        <Typography color="text.secondary">{translate("pages.gaps.intro")}</Typography>
      </Box>
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "center" }}>
        <KindFilter kind={kind} onChange={(chosen) => setParams(chosen ? { kind: chosen } : {})} />
        <ExportMenu<GapItemFragment & { id: number }>
          name={translate("pages.gaps.title")}
          columns={gapColumns(say)}
          readPage={(wanted) => readGaps(filter, wanted)}
        />
      </Box>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && total === 0 && (
        <Nothing>{translate(kind ? "pages.gaps.noneFiltered" : "pages.gaps.none")}</Nothing>
      )}
      {data && total > 0 && (
        <>
          <Typography>{translate("pages.gaps.total", { smart_count: total })}</Typography>
          <GapList gaps={data.gaps.nodes} />
        </>
      )}
      {total > PER_PAGE && (
        <Pages
          total={total}
          page={page}
          onChange={(chosen) => setParams({ ...(kind && { kind }), page: String(chosen) })}
        />
      )}
    </Box>
  );
}

/** A gap has no id of its own; where it stands in the list tells it from others. */
async function readGaps(filter: GapFilter, page: number) {
  const offset = (page - 1) * PAGE_SIZE;
  const { gaps } = await ask(GapsDocument, { first: PAGE_SIZE, offset, filter });
  return { data: gaps.nodes.map((gap, index) => ({ ...gap, id: offset + index })), total: gaps.totalCount };
}

function KindFilter({ kind, onChange }: { kind: string | null; onChange: (kind: string) => void }) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate("pages.gaps.kind")}
      value={kind ?? ""}
      onChange={(event) => onChange(event.target.value)}
      sx={{ width: 240 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate("pages.common.all")}</MenuItem>
      {GAP_KINDS.map((each) => (
        <MenuItem key={each} value={each}>
          {translate(`domain.gapKind.${each}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Pages({ total, page, onChange }: { total: number; page: number; onChange: (page: number) => void }) {
  const translate = useTranslate();
  return (
    <TablePagination
      component="div"
      count={total}
      page={page}
      rowsPerPage={PER_PAGE}
      rowsPerPageOptions={[PER_PAGE]}
      onPageChange={(_event, chosen) => onChange(chosen)}
      labelRowsPerPage={translate("pages.gaps.rows")}
      labelDisplayedRows={(range) => translate("pages.gaps.range", range)}
      getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
    />
  );
}
