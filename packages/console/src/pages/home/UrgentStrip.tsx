import ArrowForward from "@mui/icons-material/ArrowForward";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { urgentPath } from "../../components/paths";
import {
  type PersonNameFragment,
  SelfDocument,
  UrgentReportsDocument,
  type UrgentRowFragment,
} from "../../generated/graphql";
import { UrgentButton } from "../../layout/UrgentButton";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";

const OFTEN = 30_000;

/** What presses most: the reports that wait for the viewer, and on a phone the button to make one. */
export function UrgentStrip() {
  const { data } = useAnswer(SelfDocument, {});
  const mayRead = useMay()(UrgentReportsDocument);
  const person = data?.viewer.person;
  return (
    <>
      <Box sx={{ display: { sm: "none" } }}>
        <UrgentButton isBig />
      </Box>
      {person && mayRead && <Waiting person={person} />}
    </>
  );
}

function Waiting({ person }: { person: PersonNameFragment }) {
  const translate = useTranslate();
  const { data } = useAnswer(
    UrgentReportsDocument,
    { filter: { waitsForId: person.id }, first: 3 },
    { everyMs: OFTEN },
  );
  if (!data || data.urgentReports.totalCount === 0) return null;
  const { nodes, totalCount } = data.urgentReports;
  return (
    <Alert severity="error" sx={{ "& .MuiAlert-message": { width: "100%" } }}>
      <Box sx={{ fontWeight: 600 }}>{translate("pages.menu.urgentWaiting", { smart_count: totalCount })}</Box>
      {nodes.map((report) => (
        <OneWaiting key={report.id} report={report} />
      ))}
    </Alert>
  );
}

function OneWaiting({ report: { id, text, authorName } }: { report: UrgentRowFragment }) {
  return (
    <Button
      component={Link}
      to={urgentPath(id)}
      color="inherit"
      endIcon={<ArrowForward />}
      sx={{ justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" }}
    >
      {text} · {authorName}
    </Button>
  );
}
