import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { AddTaskCommentDocument, type TaskWholeFragment } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { OneLineForm } from "./OneLineForm";

/** What was said about a task; never changed. */
export function TaskComments({ task }: { task: TaskWholeFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { mutateAsync } = useTell(AddTaskCommentDocument);
  return (
    <Section title={translate("tasks.pages.comments")}>
      {task.comments.length === 0 && <Nothing>{translate("tasks.pages.noComments")}</Nothing>}
      <PlainList>
        {task.comments.map((comment) => (
          <li key={comment.id}>
            <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{comment.text}</Typography>
            <Typography variant="body2" color="text.secondary">
              {comment.authorName} · <time dateTime={comment.createdAt}>{timeOf(comment.createdAt)}</time>
            </Typography>
          </li>
        ))}
      </PlainList>
      <OneLineForm
        label="tasks.pages.newComment"
        button="tasks.pages.addComment"
        max={1000}
        save={(text) => mutateAsync({ taskId: task.id, text })}
      />
    </Section>
  );
}
