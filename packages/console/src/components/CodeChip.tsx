import Alert from "@mui/material/Alert";
import Chip, { type ChipProps } from "@mui/material/Chip";
import { useTranslate } from "react-admin";

/** A code of the API in the words of the glossary, such as 现行有效 for IN_FORCE. */
export function CodeChip({
  of,
  code,
  ...chip
}: { of: string; code: string } & Pick<ChipProps, "color" | "variant">) {
  const translate = useTranslate();
  return <Chip size="small" label={translate(`domain.${of}.${code}`)} {...chip} />;
}

/** Where a plan stands. */
export function PlanStatusChip({ status }: { status: string }) {
  const color = status === "IN_FORCE" ? "success" : status === "DRAFT" ? "info" : "default";
  return <CodeChip of="planStatus" code={status} color={color} variant="outlined" />;
}

/** Said of whatever belongs to a plan that is not in force: that nobody answers now is then no surprise. */
export function NotInForce({ status }: { status: string | undefined }) {
  const translate = useTranslate();
  if (status === undefined || status === "IN_FORCE") return null;
  return <Alert severity="info">{translate(`pages.plan.notInForce.${status}`)}</Alert>;
}
