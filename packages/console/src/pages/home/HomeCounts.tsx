import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { listPath } from "../../components/paths";
import type { HomeQuery } from "../../generated/graphql";
import { SOON_DAYS } from "./use-horizon";

interface Figure {
  name: string;
  word: string;
  count: number;
  to: string;
  isAlarming?: boolean;
}

/** What presses and what there is, each figure leading to exactly what it counts. */
export function HomeCounts({ home, endOfWeek }: { home: HomeQuery; endOfWeek: string }) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: { xs: "1fr 1fr", sm: "repeat(5, minmax(0, 1fr))" },
      }}
    >
      {figuresOf(home, endOfWeek).map((figure) => (
        <Count key={figure.name} {...figure} />
      ))}
    </Box>
  );
}

function figuresOf(home: HomeQuery, endOfWeek: string): Figure[] {
  const thisWeek = { isLate: false, status: ["OPEN", "IN_PROGRESS", "BLOCKED"], dueBefore: endOfWeek };
  const inForce = { planStatus: ["IN_FORCE"] };
  const figure = (
    name: string,
    word: string,
    { totalCount: count }: { totalCount: number },
    to: string,
    isAlarming = false,
  ): Figure => ({ name, word, count, to, isAlarming });
  return [
    figure("lateTasks", "mine.home.late", home.lateTasks, listPath("tasks", { isLate: true }), true),
    figure("gaps", "pages.home.gaps", home.gaps, "/gaps", true),
    figure(
      "vacantPosts",
      "pages.home.vacantPosts",
      home.vacantPosts,
      listPath("posts", { isVacant: true }),
      true,
    ),
    figure("endingSoon", "mine.home.ending", home.endingSoon, `/ending?days=${SOON_DAYS}`),
    figure("tasksThisWeek", "mine.home.thisWeek", home.tasksThisWeek, listPath("tasks", thisWeek)),
    figure(
      "plansInForce",
      "pages.home.plansInForce",
      home.plansInForce,
      listPath("plans", { status: ["IN_FORCE"] }),
    ),
    figure("duties", "pages.home.duties", home.duties, listPath("duties", inForce)),
    figure("orgUnits", "pages.home.orgUnits", home.orgUnits, listPath("orgUnits", {})),
    figure("people", "pages.home.people", home.people, listPath("people", {})),
  ];
}

function Count({ name, word, count, to, isAlarming }: Figure) {
  const translate = useTranslate();
  return (
    <Card variant="outlined" data-testid={`count-${name}`}>
      <CardActionArea component={Link} to={to} sx={{ p: 2, height: "100%" }}>
        <Typography variant="h4" component="p" color={isAlarming && count > 0 ? "error" : "primary"}>
          {count}
        </Typography>
        <Typography>{translate(word)}</Typography>
      </CardActionArea>
    </Card>
  );
}
