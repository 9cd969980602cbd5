import LinearProgress from "@mui/material/LinearProgress";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { Pager } from "../../../components/Pager";
import { PlainList } from "../../../components/PlainList";
import { useSettled } from "../../../components/preview/use-settled";
import { Nothing, Section } from "../../../components/Section";
import { PlanReadingsDocument } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { ReadingLine } from "./ReadingLine";

const PER_PAGE = 20;
const TYPING = 300;

/** The documents that came in: those still being checked, and those that became plans. What is listed stands in the address. */
export function ReadingsList() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const isSaved = params.get("of") === "saved";
  const page = Number(params.get("page") ?? 0);
  const q = params.get("q") ?? "";
  const { settled } = useSettled(q, TYPING);
  const { data, isPending, error } = useAnswer(
    PlanReadingsDocument,
    {
      first: PER_PAGE,
      offset: page * PER_PAGE,
      filter: { isSaved, ...(settled.trim() && { q: settled.trim() }) },
    },
    { keepsPrevious: true },
  );
  const total = data?.planReadings.totalCount ?? 0;
  const of = isSaved ? "saved" : "open";
  const none = q.trim() ? "noneFound" : isSaved ? "noneSaved" : "noneOpen";
  return (
    <Section title={translate("intake.list.title")}>
      <Tabs
        aria-label={translate("intake.list.title")}
        value={of}
        onChange={(_event, chosen: string) => setParams(chosen === "open" ? {} : { of: chosen })}
        sx={{ mb: 1.5 }}
      >
        <Tab value="open" label={translate("intake.list.open")} />
        <Tab value="saved" label={translate("intake.list.saved")} />
      </Tabs>
      <TextField
        type="search"
        size="small"
        margin="none"
        fullWidth
        label={translate("intake.list.search")}
        value={q}
        onChange={({ target }) =>
          setParams({ ...(isSaved && { of }), ...(target.value && { q: target.value }) }, { replace: true })
        }
        sx={{ maxWidth: 420, mb: 1 }}
      />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && total === 0 && <Nothing>{translate(`intake.list.${none}`)}</Nothing>}
      <PlainList>
        {data?.planReadings.nodes.map((reading) => (
          <li key={reading.id}>
            <ReadingLine reading={reading} />
          </li>
        ))}
      </PlainList>
      <Pager
        total={total}
        page={page}
        perPage={PER_PAGE}
        onPage={(chosen) => setParams({ ...(isSaved && { of }), ...(q && { q }), page: String(chosen) })}
      />
    </Section>
  );
}
