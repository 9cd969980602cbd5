import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { listPath } from "../../components/paths";
import {
  type HomeQuery,
  LinkAccountDocument,
  MyCountsDocument,
  type PersonNameFragment,
} from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";

/** What presses for whoever is signed in; where nobody knows who that is, the way to say it. */
export function MyStrip({
  home: { viewer, people },
  endOfWeek,
}: {
  home: Pick<HomeQuery, "viewer" | "people">;
  endOfWeek: string;
}) {
  const translate = useTranslate();
  const mayLink = useMay()(LinkAccountDocument);
  if (viewer.person) return <Counted person={viewer.person} endOfWeek={endOfWeek} />;
  if (people.totalCount === 0) return null;
  return (
    <Strip>
      <Typography sx={{ flexGrow: 1 }}>
        {translate(mayLink ? "mine.home.askWho" : "rights.unlinked.strip")}
      </Typography>
      {mayLink && (
        <Button variant="outlined" component={Link} to="/mine">
          {translate("mine.home.link")}
        </Button>
      )}
    </Strip>
  );
}

function Counted({ person, endOfWeek }: { person: PersonNameFragment; endOfWeek: string }) {
  const translate = useTranslate();
  const personId = person.id;
  const { data } = useAnswer(MyCountsDocument, { personId, endOfWeek });
  const duties = data?.node?.__typename === "Person" ? data.node.answersFor.totalCount : 0;
  const late = data?.lateTasks.totalCount ?? 0;
  const thisWeek = {
    personId,
    isLate: false,
    status: ["OPEN", "IN_PROGRESS", "BLOCKED"],
    dueBefore: endOfWeek,
  };
  return (
    <Strip>
      <Typography sx={{ fontWeight: 600, flexGrow: 1 }}>
        {translate("mine.home.mine", { name: person.name })}
      </Typography>
      {data && (
        <>
          <Button component={Link} to="/mine#duties">
            {translate("mine.home.mineDuties", { smart_count: duties })}
          </Button>
          <Button
            component={Link}
            to={listPath("tasks", { personId, isLate: true })}
            color={late > 0 ? "error" : "primary"}
          >
            {translate("mine.home.mineLate", { smart_count: late })}
          </Button>
          <Button component={Link} to={listPath("tasks", thisWeek)}>
            {translate("mine.home.mineThisWeek", { smart_count: data.tasksThisWeek.totalCount })}
          </Button>
        </>
      )}
      <Button variant="contained" component={Link} to="/mine">
        {translate("mine.home.openMine")}
      </Button>
    </Strip>
  );
}

function Strip({ children }: { children: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2 } }} data-testid="my-strip">
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>{children}</Box>
    </Paper>
  );
}
