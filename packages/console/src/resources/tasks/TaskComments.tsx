import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { AddTaskCommentDocument, type TaskWholeFragment } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { OneLineForm } from "./OneLineForm";

/** What was said about a task; never changed, and added to by who has a part in it. */
export function TaskComments({ task, isFixed }: { task: TaskWholeFragment; isFixed: boolean }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { mutateAsync, isAllowed } = useTell(AddTaskCommentDocument);
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
      {!isFixed && isAllowed && (
        <OneLineForm
          label="tasks.pages.newComment"
          button="tasks.pages.addComment"
          max={1000}
          save={(text) => mutateAsync({ taskId: task.id, text })}
        />
      )}
    </Section>
  );
}
