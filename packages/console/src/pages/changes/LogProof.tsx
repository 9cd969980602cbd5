import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "react-admin";
import { Section } from "../../components/Section";
import { LogProofDocument, type LogProofQuery } from "../../generated/graphql";
import { ask } from "../../providers/client";
import { useMay } from "../../providers/use-may";

/** Proves on request that the log is whole, and says so in words. */
export function LogProof() {
  const translate = useTranslate();
  const may = useMay();
  const { mutate, data, isPending, error } = useMutation({ mutationFn: () => ask(LogProofDocument, {}) });
  if (!may(LogProofDocument)) return null;
  return (
    <Section title={translate("history.proof.title")}>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>
        {translate("history.proof.intro")}
      </Typography>
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()}>
        {translate("history.proof.button")}
      </Button>
      <div aria-live="polite">
        {isPending && (
          <>
            <Typography sx={{ mt: 1.5 }}>{translate("history.proof.running")}</Typography>
            <LinearProgress sx={{ mt: 1 }} aria-label={translate("history.proof.running")} />
          </>
        )}
        {error && (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            {translate("history.proof.failed")}
          </Alert>
        )}
        {data && !isPending && <Answer proof={data.changeLogProof} />}
      </div>
    </Section>
  );
}

function Answer({ proof: { events, head, fault } }: { proof: LogProofQuery["changeLogProof"] }) {
  const translate = useTranslate();
  const said = fault
    ? translate("history.proof.broken", {
        number: fault.number,
        count: events,
        fault: translate(`history.fault.${fault.code}`),
      })
    : translate("history.proof.whole", { count: events });
  return (
    <Alert severity={fault ? "error" : "success"} sx={{ mt: 1.5, "& code": { overflowWrap: "anywhere" } }}>
      <Typography variant="body2">{said}</Typography>
      <code>{translate("history.proof.end", { hash: head.hash.slice(0, 16) })}</code>
    </Alert>
  );
}
