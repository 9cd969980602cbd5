import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../../components/NodeLink";
import type { Keeper } from "../keeping/use-reading";
import { isAnswered, type Part, selectedOf } from "./answers";
import { Grounds } from "./Grounds";
import { NameQuestion } from "./NameQuestion";
import { NameQuotes } from "./NameQuotes";
import type { Choices } from "./use-choices";
import type { NameMatch } from "./use-names";

/** A printed name: where it stands, whom it means, and the question where that is not clear or somebody wants another answer. */
export function NameLine({
  match,
  part,
  keeper: { reading, isLocked },
  choices,
}: {
  match: NameMatch;
  part: Part;
  keeper: Keeper;
  choices: Choices;
}) {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const choice = choices.choiceOf(match);
  const isAsked = part === "QUESTION" || isChanging;
  const { kind, printed, posts, groups } = match;
  const changeWord = isChanging ? "intake.names.keep" : "intake.names.change";
  return (
    <Box data-testid="name-match" data-outcome={match.outcome} sx={{ display: "grid", gap: 0.5 }}>
      <Box sx={LINE}>
        <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
          <Chip size="small" variant="outlined" label={translate(`intake.names.kind.${kind}`)} />
          <Button
            size="small"
            color="inherit"
            aria-expanded={isShown}
            aria-label={translate("intake.names.showNamed", { name: printed })}
            onClick={() => setShown(!isShown)}
            sx={{
              minWidth: 0,
              fontWeight: 700,
              fontSize: "1rem",
              px: 0.5,
              textDecoration: "underline dotted",
            }}
          >
            {printed}
          </Button>
          {posts.length > 0 && <span>{posts.join(translate("pages.common.separator"))}</span>}
          {choice && <Chip size="small" color="primary" label={translate("intake.names.chosen")} />}
        </Box>
        {!isAsked && <Answer match={match} choices={choices} />}
        {part !== "QUESTION" && !isLocked && (
          <Button
            size="small"
            sx={{ minWidth: 0, gridColumn: { xs: 2, sm: 3 }, gridRow: 1 }}
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
            aria-label={`${translate(changeWord)} ${printed}`}
          >
            {translate(changeWord)}
          </Button>
        )}
      </Box>
      {groups.length > 0 && isAsked && (
        <Typography variant="body2" color="text.secondary">
          {translate("intake.names.standing", { groups: groups.join(translate("pages.common.separator")) })}
        </Typography>
      )}
      {isShown && <NameQuotes reading={reading} printed={printed} />}
      {isAsked && <NameQuestion match={match} choices={choices} isLocked={isLocked} />}
    </Box>
  );
}

/** The name, then whom it means, and at the end the way to change that; on a phone the answer stands below. */
const LINE = {
  display: "grid",
  gap: 1,
  alignItems: "center",
  gridTemplateColumns: { xs: "minmax(0, 1fr) auto", sm: "18em minmax(0, 1fr) auto" },
} as const;

const ANSWER = { gridColumn: { xs: "1 / -1", sm: 2 }, minWidth: 0 } as const;

/** Whom the name means and why, or that it will be created. */
function Answer({ match, choices }: { match: NameMatch; choices: Choices }) {
  const translate = useTranslate();
  if (!isAnswered(match, choices.choiceOf(match))) return null;
  const selected = selectedOf(match, choices.choiceOf(match));
  const candidate = match.candidates.find(({ node }) => node.id === selected);
  if (selected === "new")
    return (
      <Box component="span" sx={ANSWER}>
        {translate("intake.names.willBe")}
      </Box>
    );
  const node = candidate?.node ?? match.node;
  if (!node) return null;
  return (
    <Box
      component="span"
      sx={{ ...ANSWER, display: "flex", gap: 0.75, alignItems: "center", flexWrap: "wrap" }}
    >
      <span>
        {translate("intake.names.is", { name: "" })}
        <NodeLink id={node.id}>{node.name}</NodeLink>
      </span>
      {candidate && <Grounds grounds={candidate.grounds} posts={match.posts} />}
      {candidate?.where && (
        <Typography component="span" variant="body2" color="text.secondary">
          {candidate.where}
        </Typography>
      )}
    </Box>
  );
}
