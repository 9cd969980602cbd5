import Close from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import IconButton from "@mui/material/IconButton";
import { useNotify, useTranslate } from "react-admin";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import {
  AddTaskStepDocument,
  RetireTaskStepDocument,
  type TaskWholeFragment,
  UpdateTaskStepDocument,
} from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { OneLineForm } from "./OneLineForm";

type Step = TaskWholeFragment["steps"][number];

/** The checklist of a task. */
export function TaskSteps({ task }: { task: TaskWholeFragment }) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(AddTaskStepDocument);
  return (
    <Section title={translate("tasks.pages.steps")}>
      {task.steps.length === 0 && <Nothing>{translate("tasks.pages.noSteps")}</Nothing>}
      <PlainList>
        {task.steps.map((step) => (
          <li key={step.id}>
            <StepLine step={step} />
          </li>
        ))}
      </PlainList>
      {!task.retiredAt && (
        <OneLineForm
          label="tasks.pages.newStep"
          button="tasks.pages.addStep"
          max={300}
          save={(text) => mutateAsync({ taskId: task.id, text })}
        />
      )}
    </Section>
  );
}

function StepLine({ step }: { step: Step }) {
  const translate = useTranslate();
  const notify = useNotify();
  const settled = { onError: (error: Error) => notify(failureWord(error), { type: "error" }) };
  const { mutate: update, isPending } = useTell(UpdateTaskStepDocument);
  const { mutate: retire } = useTell(RetireTaskStepDocument);
  const input = { id: step.id, expectedVersion: step.version };
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <FormControlLabel
        sx={{ flexGrow: 1, ...(step.isDone && { color: "text.secondary", textDecoration: "line-through" }) }}
        label={step.text}
        control={
          <Checkbox
            checked={isPending ? !step.isDone : step.isDone}
            disabled={isPending}
            onChange={(_event, isDone) => update({ ...input, isDone }, settled)}
          />
        }
      />
      <IconButton
        size="small"
        aria-label={translate("tasks.pages.removeStep", { text: step.text })}
        onClick={() => retire(input, settled)}
      >
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}
