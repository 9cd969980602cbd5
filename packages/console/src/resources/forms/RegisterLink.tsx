import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { registerPath } from "../../components/paths";
import { FormRecordsDocument } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";

/** To all that was filled in by a form, for who may see records. */
export function RegisterLink({ formId, name }: { formId: string; name: string }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may(FormRecordsDocument)) return null;
  const label = translate("resources.forms.fields.register");
  return (
    <Button component={Link} to={registerPath(formId)} size="small" aria-label={`${label} ${name}`}>
      {label}
    </Button>
  );
}
