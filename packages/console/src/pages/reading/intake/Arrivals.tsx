import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { PlainList } from "../../../components/PlainList";
import { Section } from "../../../components/Section";
import { readingPath } from "../reading-path";
import type { Arrival, ReadDocument } from "./use-arrivals";

/** The documents that were just brought: how far each is, what is to be known of it, or why it was not taken. */
export function Arrivals({
  arrivals,
  onAgain,
  onDrop,
}: {
  arrivals: readonly Arrival[];
  onAgain: (arrival: Arrival) => void;
  onDrop: (key: number) => void;
}) {
  const translate = useTranslate();
  if (arrivals.length === 0) return null;
  return (
    <Section title={translate("intake.arrival.title")} takesFocus>
      <PlainList>
        {arrivals.map((arrival) => (
          <li key={arrival.key}>
            <ArrivalLine
              arrival={arrival}
              onAgain={() => onAgain(arrival)}
              onDrop={() => onDrop(arrival.key)}
            />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function ArrivalLine({
  arrival: { name, share, fault, read },
  onAgain,
  onDrop,
}: {
  arrival: Arrival;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const translate = useTranslate();
  if (read) return <Arrived name={name} read={read} />;
  if (fault) return <Refused name={name} fault={fault} onAgain={onAgain} onDrop={onDrop} />;
  const said = translate(share === null ? "intake.arrival.reading" : "intake.arrival.sending", { name });
  return (
    <Box role="status">
      <Typography variant="body2">{said}</Typography>
      <LinearProgress
        aria-label={said}
        {...(share !== null && { variant: "determinate", value: Math.round(share * 100) })}
        sx={{ height: 6, borderRadius: 3, maxWidth: 560 }}
      />
    </Box>
  );
}

/** What can be tried again as it is; anything else has to be mended first. */
const PASSING = [
  "intake.fault.BROKEN",
  "intake.fault.OTHER",
  "intake.fault.UPLOAD_GONE",
  "evidence.fault.BROKEN",
];

function Refused({
  name,
  fault,
  onAgain,
  onDrop,
}: {
  name: string;
  fault: string;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const translate = useTranslate();
  return (
    <Alert
      severity="error"
      action={
        <>
          {PASSING.includes(fault) && (
            <Button size="small" color="inherit" onClick={onAgain}>
              {translate("intake.arrival.again")}
            </Button>
          )}
          <Button size="small" color="inherit" onClick={onDrop}>
            {translate("intake.arrival.letGo")}
          </Button>
        </>
      }
    >
      {translate("pages.common.colon", { label: name, value: translate(fault) })}
    </Alert>
  );
}

function Arrived({ name, read: { id, title, notes } }: { name: string; read: ReadDocument }) {
  const translate = useTranslate();
  return (
    <Alert
      severity={notes.length > 0 ? "info" : "success"}
      action={
        <Button
          size="small"
          variant="contained"
          component={Link}
          to={readingPath(id)}
          aria-label={`${translate("intake.arrival.open")} ${title || name}`}
        >
          {translate("intake.arrival.open")}
        </Button>
      }
    >
      <Typography>{translate("intake.arrival.done", { name: title || name })}</Typography>
      {notes.length > 0 && (
        <>
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {translate("intake.arrival.notes")}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {notes.map(({ code }) => (
              <li key={code}>{translate(`intake.note.${code}`, { _: translate("intake.note.OTHER") })}</li>
            ))}
          </Box>
        </>
      )}
    </Alert>
  );
}
