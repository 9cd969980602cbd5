import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import TablePagination from "@mui/material/TablePagination";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { useInstants } from "../../components/days";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { shiftDay } from "../../components/time/shift-day";
import { EndingSoonDocument } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { EDGE_KINDS, EndingFilters, REACHES } from "./EndingFilters";
import { EndingLine } from "./EndingLine";

const PER_PAGE = 50;
const DEFAULT_REACH = 30;

/** What ends within some days, the earliest first; days, kind and page stand in the address. */
export function EndingPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const { instantOf, today } = useInstants();
  const days = REACHES.find((each) => String(each) === params.get("days")) ?? DEFAULT_REACH;
  const kind = EDGE_KINDS.find((each) => each === params.get("kind")) ?? null;
  const page = Math.max(0, Math.trunc(Number(params.get("page") ?? 0)) || 0);
  const { data, isPending, error } = useAnswer(EndingSoonDocument, {
    until: instantOf(shiftDay(today(), days)) ?? "",
    first: PER_PAGE,
    offset: page * PER_PAGE,
    filter: kind ? { kind: [kind] } : {},
  });
  const total = data?.endingSoon.totalCount ?? 0;
  const show = (wanted: { days: number; kind: string | null; page?: number }) =>
    setParams({
      days: String(wanted.days),
      ...(wanted.kind && { kind: wanted.kind }),
      ...(wanted.page && { page: String(wanted.page) }),
    });
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="mine.ending.title" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("mine.ending.title")}
        </Typography>
        <Typography color="text.secondary">{translate("mine.ending.intro")}</Typography>
      </Box>
      <EndingFilters days={days} kind={kind} onChange={show} />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && total === 0 && <Nothing>{translate("mine.ending.none")}</Nothing>}
      {data && total > 0 && (
        <Section title={translate("mine.ending.total", { smart_count: total })}>
          <PlainList>
            {data.endingSoon.nodes.map((edge) => (
              <li key={edge.id}>
                <EndingLine edge={edge} />
              </li>
            ))}
          </PlainList>
        </Section>
      )}
      {total > PER_PAGE && (
        <TablePagination
          component="div"
          count={total}
          page={page}
          rowsPerPage={PER_PAGE}
          rowsPerPageOptions={[PER_PAGE]}
          onPageChange={(_event, chosen) => show({ days, kind, page: chosen })}
          labelRowsPerPage={translate("pages.gaps.rows")}
          labelDisplayedRows={(range) => translate("pages.gaps.range", range)}
          getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
        />
      )}
    </Box>
  );
}
