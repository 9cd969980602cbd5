import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { MyReports } from "./MyReports";
import { useReportWords } from "./use-report-words";

/** What the server said of a report that was just made. */
export interface Sent {
  state: string;
  submittedAt: string | null | undefined;
}

/** It has been reported: when, and as what; and what else is to be reported. */
export function SentReport({ sent: { state, submittedAt }, onDay }: { sent: Sent; onDay: string }) {
  const translate = useTranslate();
  const { momentOf, stateOf } = useReportWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Alert ref={box} tabIndex={-1} severity={state === "LATE" ? "warning" : "success"} role="status">
        <AlertTitle>{translate("reports.fill.submitted")}</AlertTitle>
        {translate("reports.fill.submittedAt", {
          time: submittedAt ? momentOf(submittedAt, onDay) : "",
          state: stateOf(state),
        })}
      </Alert>
      <MyReports />
      <Button variant="outlined" component={Link} to="/reports">
        {translate("reports.fill.back")}
      </Button>
    </Box>
  );
}
