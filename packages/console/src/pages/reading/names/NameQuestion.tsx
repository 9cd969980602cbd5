import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import type { NameChoiceInput } from "../../../generated/graphql";
import { choiceBy, sameAnswer, selectedOf } from "./answers";
import { CandidateLine } from "./CandidateLine";
import { NodeSearch } from "./NodeSearch";
import type { Choices } from "./use-choices";
import type { NameMatch } from "./use-names";

/** Whether a printed name is one of those that are there, the short form of another one in the document, somebody new, or another one; nothing is chosen beforehand where it is asked. */
export function NameQuestion({
  match,
  choices,
  isLocked,
}: {
  match: NameMatch;
  choices: Choices;
  isLocked: boolean;
}) {
  const translate = useTranslate();
  const legend = useId();
  const { kind, printed, posts } = match;
  const choice = choices.choiceOf(match);
  const selected = selectedOf(match, choice);
  const forms = [...new Set([...match.sameAs, ...(choice?.sameAs ? [choice.sameAs] : [])])];
  const [isSearching, setSearching] = useState(false);
  const isListed =
    ["", "new", ...forms.map(sameAnswer)].includes(selected) ||
    match.candidates.some(({ node }) => node.id === selected);
  const answer = (value: string) => {
    setSearching(value === "other");
    if (value !== "other") choices.choose(choiceBy(match, value, choice?.asAlias ?? false));
  };
  return (
    <FormControl component="fieldset" disabled={isLocked} sx={{ pl: { xs: 0, sm: 1.5 } }}>
      <FormLabel component="legend" id={legend} sx={{ color: "text.primary", fontWeight: 600 }}>
        {translate(askWord(match), { name: printed, posts: posts.join(translate("pages.common.separator")) })}
      </FormLabel>
      <RadioGroup
        aria-labelledby={legend}
        value={isSearching || !isListed ? "other" : selected}
        onChange={(_event, value) => answer(value)}
      >
        {match.candidates.map((candidate) => (
          <CandidateLine key={candidate.node.id} candidate={candidate} posts={posts} />
        ))}
        {forms.map((name) => (
          <Answer key={name} value={sameAnswer(name)} label={translate("intake.names.sameAs", { name })} />
        ))}
        <Answer
          value="new"
          label={translate(kind === "PERSON" ? "intake.names.newPerson" : "intake.names.newUnit")}
        />
        <Answer value="other" label={translate("intake.names.other")} />
      </RadioGroup>
      {(isSearching || !isListed) && (
        <OtherSearch match={match} selected={selected} isLocked={isLocked} onFound={answer} />
      )}
      {forms.length > 0 && !choice && (
        <FormHelperText sx={{ mx: 0 }}>{translate("intake.names.sameHint")}</FormHelperText>
      )}
      {choice && <AfterAnswer choice={choice} choices={choices} isLocked={isLocked} />}
    </FormControl>
  );
}

function askWord({ kind, posts }: NameMatch): string {
  if (kind === "UNIT") return "intake.names.askUnit";
  return posts.length > 0 ? "intake.names.askPerson" : "intake.names.askPersonBare";
}

function Answer({ value, label }: { value: string; label: string }) {
  return <FormControlLabel value={value} control={<Radio size="small" />} label={label} />;
}

/** Somebody else than those that were proposed. */
function OtherSearch({
  match: { kind, node },
  selected,
  isLocked,
  onFound,
}: {
  match: NameMatch;
  selected: string;
  isLocked: boolean;
  onFound: (id: string) => void;
}) {
  const translate = useTranslate();
  // Who was found is known here before the server has answered with them.
  const [found, setFound] = useState<{ id: string; name: string } | null>(null);
  const isPerson = kind === "PERSON";
  return (
    <Box sx={{ pl: 4, py: 0.5 }}>
      <NodeSearch
        kind={isPerson ? "Person" : "OrgUnit"}
        label={translate(isPerson ? "intake.names.otherPerson" : "intake.names.otherUnit")}
        value={[found, node].find((each) => each?.id === selected) ?? null}
        isDisabled={isLocked}
        onChosen={(chosen) => {
          setFound(chosen);
          if (chosen) onFound(chosen.id);
        }}
      />
    </Box>
  );
}

/** What can be added to an answer, and the way to take it back. */
function AfterAnswer({
  choice,
  choices,
  isLocked,
}: {
  choice: NameChoiceInput;
  choices: Choices;
  isLocked: boolean;
}) {
  const translate = useTranslate();
  const { kind, printed, nodeId } = choice;
  return (
    <>
      {kind === "UNIT" && nodeId && (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={choice.asAlias ?? false}
              onChange={(_event, asAlias) => choices.choose({ ...choice, asAlias })}
            />
          }
          label={translate("intake.names.asAlias", { name: printed })}
        />
      )}
      {!isLocked && (
        <Button
          size="small"
          onClick={() => choices.forget(choice)}
          aria-label={`${translate("intake.names.reset")} ${printed}`}
          sx={{ alignSelf: "flex-start" }}
        >
          {translate("intake.names.reset")}
        </Button>
      )}
    </>
  );
}
