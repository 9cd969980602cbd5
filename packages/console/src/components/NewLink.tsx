import Add from "@mui/icons-material/Add";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { useMay } from "../providers/use-may";
import { documents } from "../resources/documents";
import { createPath } from "./paths";

/** Leads those who may make one to the form for a new record that belongs here. */
export function NewLink({
  resource,
  values,
  word,
}: {
  resource: string;
  values: Record<string, unknown>;
  /** Another name than that of the resource for what is made. */
  word?: string;
}) {
  const translate = useTranslate();
  const may = useMay();
  const create = documents[resource]?.create;
  if (!create || !may(create)) return null;
  const name = translate(word ?? `resources.${resource}.name`, { smart_count: 1 });
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<Add />}
      component={Link}
      to={createPath(resource, values)}
    >
      {translate("ra.page.create", { name })}
    </Button>
  );
}
