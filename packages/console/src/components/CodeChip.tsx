import Alert from "@mui/material/Alert";
import Chip, { type ChipProps } from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { useDays } from "./days";
import { type PlanPeriod, yetToBegin, yetToEnd } from "./plan-period";

/** A code of the API in the words of the glossary, such as 现行有效 for IN_FORCE. */
export function CodeChip({
  of,
  code,
  ...chip
}: { of: string; code: string } & Pick<ChipProps, "color" | "variant">) {
  const translate = useTranslate();
  return <Chip size="small" label={translate(`domain.${of}.${code}`)} {...chip} />;
}

/** Where a plan stands; of one that is yet to begin or to end, on which day. */
export function PlanStatusChip({ status, inForceFrom, inForceTo }: PlanPeriod) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const begins = yetToBegin({ status, inForceFrom });
  const ends = yetToEnd({ status, inForceTo });
  const day = begins ?? ends;
  if (day)
    return (
      <Chip
        size="small"
        color={begins ? "info" : "success"}
        variant="outlined"
        label={translate(begins ? "pages.plan.beginsOn" : "pages.plan.endsOn", { day: dayOf(day) })}
      />
    );
  const color = status === "IN_FORCE" ? "success" : status === "DRAFT" ? "info" : "default";
  return <CodeChip of="planStatus" code={status} color={color} variant="outlined" />;
}

/** Said of whatever belongs to a plan that is not in force now: that nobody answers now is then no surprise. */
export function NotInForce({ plan }: { plan: PlanPeriod | null | undefined }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const day = yetToBegin(plan) ?? yetToEnd(plan);
  if (!plan || (plan.status === "IN_FORCE" && !day)) return null;
  const said = day ? (yetToBegin(plan) ? "begins" : "ends") : plan.status;
  return (
    <Alert severity="info">
      {translate(`pages.plan.notInForce.${said}`, { day: day ? dayOf(day) : "" })}
    </Alert>
  );
}
