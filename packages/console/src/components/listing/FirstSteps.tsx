import CheckCircle from "@mui/icons-material/CheckCircle";
import PostAdd from "@mui/icons-material/PostAdd";
import RadioButtonUnchecked from "@mui/icons-material/RadioButtonUnchecked";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { FirstStepsDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** What an administrator enters, in the order in which one thing needs the other. */
const STEPS = [
  { of: "orgUnits", to: "/orgUnits/create" },
  { of: "posts", to: "/posts/create" },
  { of: "people", to: "/people/create" },
  { of: "plans", to: "/plans/create" },
  { of: "groups", to: "/groups/create" },
  { of: "duties", to: "/duties/create" },
  { of: "assignments", to: "/duties" },
] as const;

/** The way from an empty console to the first chain: what is there already, and what comes now; nothing once all is. */
export function FirstSteps() {
  const translate = useTranslate();
  const { data } = useAnswer(FirstStepsDocument, {});
  const now = data && STEPS.find(({ of }) => data[of].totalCount === 0);
  if (!now) return null;
  return (
    <Box component="section" sx={{ mt: 4, textAlign: "left" }}>
      <Box sx={{ mb: 2 }}>
        <Button variant="contained" startIcon={<PostAdd />} component={Link} to="/readings">
          {translate("listing.steps.document")}
        </Button>
      </Box>
      <Typography variant="subtitle1" component="h2" color="text.primary">
        {translate("listing.steps.title")}
      </Typography>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {STEPS.map(({ of, to }) => (
          <Box
            component="li"
            key={of}
            aria-current={of === now.of ? "step" : undefined}
            sx={{
              display: "flex",
              gap: 1,
              py: 0.75,
              alignItems: "baseline",
              fontWeight: of === now.of ? 700 : 400,
            }}
          >
            <Mark isDone={data[of].totalCount > 0} />
            <MuiLink component={Link} to={to}>
              {translate(`listing.steps.${of}`)}
            </MuiLink>
            {of === now.of && <Box sx={{ whiteSpace: "nowrap" }}>{translate("listing.steps.now")}</Box>}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Mark({ isDone }: { isDone: boolean }) {
  const translate = useTranslate();
  const Icon = isDone ? CheckCircle : RadioButtonUnchecked;
  return (
    <Icon
      fontSize="small"
      color={isDone ? "success" : "disabled"}
      titleAccess={translate(isDone ? "listing.steps.there" : "listing.steps.missing")}
      sx={{ alignSelf: "center" }}
    />
  );
}
