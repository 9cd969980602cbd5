import Paper from "@mui/material/Paper";
import { FirstSteps } from "../../components/listing/FirstSteps";
import { FirstStepsDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** The way from an empty console to the first chain, as long as a step of it has not been taken. */
export function FirstStepsCard() {
  const { data } = useAnswer(FirstStepsDocument, {});
  if (!data) return null;
  const { orgUnits, posts, people, plans, groups, duties, assignments } = data;
  const steps = [orgUnits, posts, people, plans, groups, duties, assignments];
  if (steps.every(({ totalCount }) => totalCount > 0)) return null;
  return (
    <Paper
      variant="outlined"
      sx={{ p: { xs: 2, sm: 3 }, "& section": { mt: 0 }, "& li a": { py: { xs: 0.75, sm: 0 } } }}
      data-testid="first-steps"
    >
      <FirstSteps />
    </Paper>
  );
}
