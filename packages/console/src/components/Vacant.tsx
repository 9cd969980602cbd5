import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";
import { useDays } from "./days";

/** 空缺, in red; since when, where that is known. */
export function Vacant({ since }: { since?: string | null }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const label = since
    ? translate("keeping.vacant.since", { day: dayOf(since) })
    : translate("pages.common.vacant");
  return <Chip size="small" color="error" variant="outlined" label={label} />;
}
