import ArrowDownward from "@mui/icons-material/ArrowDownward";
import ArrowUpward from "@mui/icons-material/ArrowUpward";
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
  OrderTaskStepsDocument,
  RetireTaskStepDocument,
  type TaskWholeFragment,
  UpdateTaskStepDocument,
} from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { OneLineForm } from "./OneLineForm";
import { swapped } from "./swapped";

type Step = TaskWholeFragment["steps"][number];

/** The checklist of a task. */
export function TaskSteps({
  task,
  isFixed,
  isLed,
}: {
  task: TaskWholeFragment;
  isFixed: boolean;
  /** The viewer leads it, and may strike steps out. */
  isLed: boolean;
}) {
  const translate = useTranslate();
  const { mutateAsync, isAllowed } = useTell(AddTaskStepDocument);
  return (
    <Section title={translate("tasks.pages.steps")}>
      {task.steps.length === 0 && <Nothing>{translate("tasks.pages.noSteps")}</Nothing>}
      <PlainList>
        {task.steps.map((step, index) => (
          <li key={step.id}>
            <Box sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
              <StepCheck step={step} isFixed={isFixed} />
              {!isFixed && <PlaceButtons task={task} index={index} />}
              {!isFixed && isLed && <RetireButton step={step} />}
            </Box>
          </li>
        ))}
      </PlainList>
      {!isFixed && isAllowed && (
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

function StepCheck({ step, isFixed }: { step: Step; isFixed: boolean }) {
  const settled = useSettled();
  const { mutate, isPending, isAllowed } = useTell(UpdateTaskStepDocument);
  return (
    <FormControlLabel
      sx={{ flexGrow: 1, ...(step.isDone && { color: "text.secondary", textDecoration: "line-through" }) }}
      label={step.text}
      control={
        <Checkbox
          checked={isPending ? !step.isDone : step.isDone}
          // While it is written it takes no other tick, but keeps the focus, which a disabled box would lose.
          disabled={isFixed || !isAllowed}
          onChange={(_event, isDone) => {
            if (!isPending) mutate({ id: step.id, expectedVersion: step.version, isDone }, settled);
          }}
        />
      }
    />
  );
}

/** One place up or down; the whole order is written, so that nobody's step is lost under it. */
function PlaceButtons({ task, index }: { task: TaskWholeFragment; index: number }) {
  const translate = useTranslate();
  const settled = useSettled();
  const { mutate, isPending, isAllowed } = useTell(OrderTaskStepsDocument);
  const text = task.steps[index]?.text ?? "";
  const ids = task.steps.map(({ id }) => id);
  const move = (to: number) => mutate({ taskId: task.id, stepIds: swapped(ids, index, to) }, settled);
  if (!isAllowed) return null;
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate("tasks.pages.moveUp", { text })}
        disabled={isPending || index === 0}
        onClick={() => move(index - 1)}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate("tasks.pages.moveDown", { text })}
        disabled={isPending || index === ids.length - 1}
        onClick={() => move(index + 1)}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
    </>
  );
}

function RetireButton({ step }: { step: Step }) {
  const translate = useTranslate();
  const settled = useSettled();
  const { mutate, isPending, isAllowed } = useTell(RetireTaskStepDocument);
  if (!isAllowed) return null;
  return (
    <IconButton
      size="small"
      aria-label={translate("tasks.pages.removeStep", { text: step.text })}
      disabled={isPending}
      onClick={() => mutate({ id: step.id, expectedVersion: step.version }, settled)}
    >
      <Close fontSize="small" />
    </IconButton>
  );
}

function useSettled() {
  const notify = useNotify();
  return { onError: (error: Error) => notify(failureWord(error), { type: "error" }) };
}
