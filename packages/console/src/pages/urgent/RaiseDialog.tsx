import ExpandMore from "@mui/icons-material/ExpandMore";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import { useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import { ActDialog } from "../../components/acts/ActDialog";
import { Pick, Words } from "../../components/forms/inputs";
import { urgentPath } from "../../components/paths";
import { WithWords } from "../../components/words/WithWords";
import { DutyNamesDocument, PlanNamesDocument, RaiseUrgentReportDocument } from "../../generated/graphql";
import { urgentWords } from "../../messages/urgent-words";
import { useMay } from "../../providers/use-may";
import { useTell } from "../../providers/use-tell";

/** What has happened, in a sentence; a duty or a plan only for who wishes to name one (D4, D5). */
export function RaiseDialog({ about, onClose }: { about: About; onClose: () => void }) {
  return (
    <WithWords words={urgentWords}>
      <Raise about={about} onClose={onClose} />
    </WithWords>
  );
}

/** The duty or the plan whose page is open. */
export interface About {
  dutyId?: string;
  planId?: string;
}

function Raise({ about, onClose }: { about: About; onClose: () => void }) {
  const navigate = useNavigate();
  const { mutateAsync } = useTell(RaiseUrgentReportDocument);
  return (
    <ActDialog
      word="urgent.raise"
      defaults={{ ...about }}
      save={async ({ text, dutyId, planId }) => {
        const { id } = await mutateAsync({
          text: String(text ?? ""),
          dutyId: (dutyId as string | undefined) || null,
          planId: (planId as string | undefined) || null,
        });
        void navigate(urgentPath(id));
      }}
      onClose={onClose}
    >
      <Words
        source="text"
        label="urgent.raise.text"
        helperText="urgent.raise.textHint"
        isRequired
        max={5000}
        multiline
        minRows={2}
        maxRows={8}
        autoFocus
      />
      <More isOpen={about.dutyId !== undefined || about.planId !== undefined} />
    </ActDialog>
  );
}

function More({ isOpen }: { isOpen: boolean }) {
  const translate = useTranslate();
  const may = useMay();
  if (!may(DutyNamesDocument) && !may(PlanNamesDocument)) return null;
  return (
    <Accordion
      variant="outlined"
      defaultExpanded={isOpen}
      slotProps={{ transition: { unmountOnExit: false } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>{translate("urgent.raise.more")}</AccordionSummary>
      <AccordionDetails>
        {may(DutyNamesDocument) && (
          <Pick
            source="dutyId"
            reference="duties"
            label="urgent.raise.dutyId"
            helperText="urgent.raise.dutyHint"
          />
        )}
        {may(PlanNamesDocument) && <Pick source="planId" reference="plans" label="urgent.raise.planId" />}
      </AccordionDetails>
    </Accordion>
  );
}
