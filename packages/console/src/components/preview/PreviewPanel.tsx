import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslate } from "react-admin";
import { PreviewDocument, type PreviewInput, type PreviewQuery } from "../../generated/graphql";
import { Refused } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { LinkTarget } from "../NodeLink";
import { PreviewResult } from "./PreviewResult";
import { RefusedTarget } from "./RefusedTarget";
import { useSettled } from "./use-settled";

const TYPING = 400;

/** What a change would do, asked while it is filled in and before it is saved. Without an input it says how to get it. */
export function PreviewPanel({
  input,
  isPaused = false,
}: {
  /** The change; null while it is not complete. */
  input: PreviewInput | null;
  /** While it is being saved: what stands then is no longer what the change starts from. */
  isPaused?: boolean;
}) {
  const translate = useTranslate();
  const id = useId();
  const { settled, isMoving } = useSettled(input, TYPING);
  const isAsked = input !== null && settled !== null && !isMoving && !isPaused;
  const { data, isFetching, isError } = useAnswer(
    PreviewDocument,
    { input: settled ?? {} },
    { enabled: isAsked, keepsPrevious: true },
  );
  const isBusy = input !== null && (isMoving || isFetching);
  const shown = input === null ? undefined : data?.preview;
  return (
    <Box
      component="section"
      aria-labelledby={id}
      aria-busy={isBusy}
      data-testid="preview"
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" }}
    >
      <Box sx={{ height: 4 }}>
        {isBusy && <LinearProgress aria-label={translate("assigning.preview.asking")} />}
      </Box>
      <Box sx={{ p: 1.5, pt: 1, display: "grid", gap: 1 }} aria-live="polite">
        <Typography id={id} component="h2" variant="subtitle2">
          {translate("assigning.preview.title")}
        </Typography>
        {input === null && <Hint word="incomplete" />}
        {input !== null && !shown && <Hint word={isError ? "failed" : "asking"} />}
        {shown && (
          <LinkTarget value="_blank">
            <Box sx={{ display: "grid", gap: 1, opacity: isBusy ? 0.55 : 1 }}>
              <Answer answer={shown} input={settled ?? {}} />
            </Box>
          </LinkTarget>
        )}
      </Box>
    </Box>
  );
}

function Answer({ answer, input }: { answer: PreviewQuery["preview"]; input: PreviewInput }) {
  const translate = useTranslate();
  if (answer.__typename === "Preview") return <PreviewResult outcome={answer} />;
  return (
    <Alert severity="error" data-testid="preview-refused">
      {translate("assigning.preview.refused")} {translate(new Refused(answer).message)}{" "}
      {"path" in answer && <RefusedTarget input={input} path={answer.path} />}
    </Alert>
  );
}

function Hint({ word }: { word: "incomplete" | "asking" | "failed" }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary">
      {translate(`assigning.preview.${word}`)}
    </Typography>
  );
}
