import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { Suspense, useState } from "react";
import { useTranslate } from "react-admin";
import { AcknowledgeUrgentStepDocument, type UrgentStepItemFragment } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";
import { AcknowledgeDialog } from "./lazy-dialogs";

/** What is asked of the viewer: to say that the report has arrived, with a button that no thumb misses. */
export function Yours({ steps }: { steps: readonly UrgentStepItemFragment[] }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const may = useMay();
  const own = steps.find(({ mayAcknowledge, person }) => mayAcknowledge && person);
  if (!own || !may(AcknowledgeUrgentStepDocument)) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button variant="contained" color="success" size="large" onClick={() => setOpen(true)}>
          {translate("urgent.acknowledge.button")}
        </Button>
      }
      sx={{ alignItems: "center", "& .MuiAlert-action": { pt: 0, alignItems: "center" } }}
    >
      {translate("urgent.yours")}
      {isOpen && (
        <Suspense fallback={null}>
          <AcknowledgeDialog step={own} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Alert>
  );
}
