import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useState } from "react";
import { FormDataConsumer, useResourceContext, useTranslate } from "react-admin";
import type { FormValues } from "./EditPage";

/** Somebody else changed the record meanwhile: what is theirs, what is mine, and which of them shall hold. */
export function ConflictNotice({
  read,
  onTakeTheirs,
  onKeepMine,
}: {
  read: () => Promise<FormValues | null>;
  onTakeTheirs: (theirs: FormValues) => void;
  onKeepMine: (theirs: FormValues) => void;
}) {
  const translate = useTranslate();
  const [theirs, setTheirs] = useState<FormValues | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the conflict shows
  useEffect(() => void read().then(setTheirs), []);
  if (!theirs) return null;
  return (
    <Alert severity="warning" sx={{ width: "100%", mb: 2 }} role="alert" data-testid="conflict">
      {translate("forms.conflict.said")}
      <FormDataConsumer>{({ formData }) => <Differences theirs={theirs} mine={formData} />}</FormDataConsumer>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" onClick={() => onTakeTheirs(theirs)}>
          {translate("forms.conflict.takeTheirs")}
        </Button>
        <Button size="small" variant="outlined" color="inherit" onClick={() => onKeepMine(theirs)}>
          {translate("forms.conflict.keepMine")}
        </Button>
      </Box>
    </Alert>
  );
}

function Differences({ theirs, mine }: { theirs: FormValues; mine: Record<string, unknown> }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? "";
  const said = (field: string, value: unknown) => {
    const words = CODES[`${resource}.${field}`];
    const text = wordsOf(value);
    return words ? translate(`${words}.${text}`, { _: text }) : text;
  };
  const different = Object.keys(theirs).filter(
    (field) =>
      field !== "version" && JSON.stringify(theirs[field] ?? "") !== JSON.stringify(mine[field] ?? ""),
  );
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
      {different.map((field) => (
        <li key={field}>
          {translate("forms.conflict.difference", {
            field: translate(`resources.${resource}.fields.${field}`),
            theirs: said(field, theirs[field]),
            mine: said(field, mine[field]),
          })}
        </li>
      ))}
    </Box>
  );
}

/** Where the words of fields stand that hold a code of the API. */
const CODES: Record<string, string> = {
  "tasks.priority": "tasks.taskPriority",
  "plans.status": "domain.planStatus",
  "groups.kind": "domain.groupKind",
  "orgUnits.kind": "domain.orgUnitKind",
};

/** Ids say nothing to people; that they differ is all that is shown of them. */
function wordsOf(value: unknown): string {
  const text = Array.isArray(value) ? value.join(" ") : String(value ?? "—");
  return /^[A-Z]\w+:[0-9a-f-]{36}$/.test(text) ? "…" : text || "—";
}
