import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { useInstants } from "../../components/days";
import { ChangeList } from "../../components/history/ChangeList";
import { Section } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { historyWords } from "../../messages/history-words";
import { ChangeFilters } from "./ChangeFilters";
import { type Conditions, conditionsIn, filterOf } from "./change-conditions";
import { LogProof } from "./LogProof";

/** The whole change log, for who may read it; conditions and page stand in the address. */
export function ChangesPage() {
  return (
    <WithWords words={historyWords}>
      <Changes />
    </WithWords>
  );
}

function Changes() {
  const translate = useTranslate();
  const { instantOf } = useInstants();
  const [params, setParams] = useSearchParams();
  const conditions = conditionsIn(params);
  const page = Math.max(0, Math.trunc(Number(params.get("page") ?? 0)) || 0);
  const show = (wanted: Conditions, at = 0) => setParams({ ...wanted, ...(at > 0 && { page: String(at) }) });
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={translate("history.title")} />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("history.title")}
        </Typography>
        <Typography color="text.secondary">{translate("history.intro")}</Typography>
      </Box>
      <ChangeFilters key={JSON.stringify(conditions)} conditions={conditions} onChange={show} />
      <Section title={translate("history.list")}>
        <ChangeList
          filter={filterOf(conditions, instantOf)}
          page={page}
          onPage={(chosen) => show(conditions, chosen)}
        />
      </Section>
      <LogProof />
    </Box>
  );
}
