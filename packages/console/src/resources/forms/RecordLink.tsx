import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { recordFormPath } from "../../components/paths";
import { RecordFormDocument } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";

/** To fill in a form beside what is due, for who may. */
export function RecordLink({ formId, name }: { formId: string; name: string }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may(RecordFormDocument)) return null;
  const label = translate("filling.record.fillIn");
  return (
    <Button component={Link} to={recordFormPath(formId)} size="small" aria-label={`${label} ${name}`}>
      {label}
    </Button>
  );
}
