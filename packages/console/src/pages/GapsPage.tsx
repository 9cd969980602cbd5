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
import { Nothing } from "../components/Section";
import { type GapFilter, GapsDocument } from "../generated/graphql";
import { useAnswer } from "../providers/use-answer";

const PER_PAGE = 50;

/** What is asked for stands in the address, so that a link leads to it. */
export function GapsPage() {
  const translate = useTranslate();
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
      <KindFilter kind={kind} onChange={(chosen) => setParams(chosen ? { kind: chosen } : {})} />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate("pages.common.failed")}</Nothing>}
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
