import Alert from "@mui/material/Alert";
import { useTranslate } from "react-admin";
import { NodeLink } from "../NodeLink";

/** Said of a duplicate: which entry stands for it now. */
export function MergedInto({ into }: { into: { id: string; name: string } | null }) {
  const translate = useTranslate();
  if (!into) return null;
  return (
    <Alert severity="info">
      {translate("transfer.merge.into")} <NodeLink id={into.id}>{into.name}</NodeLink>
    </Alert>
  );
}
