import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemText from "@mui/material/ListItemText";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router";
import { useDays } from "../../components/days";
import { Pager } from "../../components/Pager";
import { urgentPath } from "../../components/paths";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { SelfDocument, UrgentReportsDocument, type UrgentRowFragment } from "../../generated/graphql";
import { urgentWords } from "../../messages/urgent-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { countsOf } from "./course";
import { UrgentStateChip } from "./StateChip";
import { type Shown, useShownReports } from "./use-shown-reports";
import { WhichReports } from "./WhichReports";

const PER_PAGE = 25;
const OFTEN = 30_000;

/** The urgent reports, the latest first; the open ones where nothing else is wished. */
export function UrgentListPage() {
  return (
    <WithWords words={urgentWords}>
      <Reports />
    </WithWords>
  );
}

function Reports() {
  const translate = useTranslate();
  const shown = useShownReports();
  const { data: self } = useAnswer(SelfDocument, {});
  const ownId = self?.viewer.person?.id ?? null;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={translate("urgent.title")} />
      <Box component="header" sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <Box sx={{ flex: "1 1 20rem", minWidth: 0 }}>
          <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
            {translate("urgent.title")}
          </Typography>
          <Typography color="text.secondary">{translate("urgent.intro")}</Typography>
        </Box>
        <Button size="small" variant="outlined" component={Link} to="/urgentRules">
          {translate("urgent.rules")}
        </Button>
      </Box>
      <WhichReports shown={shown} mayBeMine={ownId !== null} />
      <Page shown={shown} ownId={ownId} />
    </Box>
  );
}

function Page({ shown: { which, q, page, show }, ownId }: { shown: Shown; ownId: string | null }) {
  const translate = useTranslate();
  const filter = {
    ...(q && { q }),
    ...(which === "open" && { isOpen: true }),
    ...(which === "mine" && { waitsForId: ownId }),
  };
  const { data, error, isPending } = useAnswer(
    UrgentReportsDocument,
    { filter, first: PER_PAGE, offset: page * PER_PAGE },
    { keepsPrevious: true, everyMs: OFTEN, enabled: which !== "mine" || ownId !== null },
  );
  if (error) return <Nothing>{translate(unreadWord(error))}</Nothing>;
  if (!data) return isPending ? <LinearProgress aria-label={translate("ra.page.loading")} /> : null;
  const { nodes, totalCount } = data.urgentReports;
  if (nodes.length === 0) return <Nothing>{translate(`urgent.none.${which}`)}</Nothing>;
  return (
    <Paper variant="outlined">
      <List disablePadding>
        {nodes.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </List>
      <Pager total={totalCount} page={page} perPage={PER_PAGE} onPage={(wanted) => show({ page: wanted })} />
    </Paper>
  );
}

function Report({ report }: { report: UrgentRowFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { id, text, state, authorName, createdAt, plan, steps } = report;
  const said = [
    translate("urgent.by", { name: authorName }),
    timeOf(createdAt),
    translate("urgent.counts", countsOf(steps)),
    ...(plan ? [plan.title] : []),
  ];
  return (
    <ListItem disablePadding divider>
      <ListItemButton component={Link} to={urgentPath(id)} sx={{ gap: 1.5, flexWrap: "wrap" }}>
        <ListItemText
          primary={text}
          secondary={said.join(" · ")}
          slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: "anywhere" } } }}
          sx={{ flex: "1 1 16rem", minWidth: 0 }}
        />
        <UrgentStateChip state={state} />
      </ListItemButton>
    </ListItem>
  );
}
