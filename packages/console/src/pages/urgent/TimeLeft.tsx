import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useTranslate } from "react-admin";
import { leftOf } from "./course";

const SECOND = 1000;

/** How long somebody still has, counted down; what reads screens aloud is not interrupted by it. */
export function TimeLeft({ answerBy }: { answerBy: string }) {
  const translate = useTranslate();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const left = leftOf(answerBy, now);
  return (
    <Typography component="span" variant="body2" role="timer" sx={{ fontVariantNumeric: "tabular-nums" }}>
      {left ? translate("urgent.left", left) : translate("urgent.over")}
    </Typography>
  );
}
