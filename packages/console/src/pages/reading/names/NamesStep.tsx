import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { LinkTarget } from "../../../components/NodeLink";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import type { Keeper } from "../keeping/use-reading";
import { isAnswered, keyOf, type Part } from "./answers";
import { DocumentFacts } from "./DocumentFacts";
import { NameLine } from "./NameLine";
import { SettledNames } from "./SettledNames";
import { useChoices } from "./use-choices";
import { type NameMatch, useNames } from "./use-names";

/** The step at which every name that the document prints gets its unit or person: what is unclear is asked, nothing is merged unasked. */
export function NamesStep({ keeper }: { keeper: Keeper }) {
  const translate = useTranslate();
  const choices = useChoices(keeper);
  const { matches, parts, isPending, error, retry } = useNames(keeper.reading);
  const inPart = (part: Part) => matches?.filter((match) => parts.get(keyOf(match)) === part) ?? [];
  const lineIn = (part: Part) => (match: NameMatch) => (
    <NameLine match={match} part={part} keeper={keeper} choices={choices} />
  );
  const questions = inPart("QUESTION");
  return (
    <LinkTarget.Provider value="_blank">
      <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2 }}>
        <DocumentFacts keeper={keeper} matches={matches ?? []} />
        {isPending && (
          <Box role="status">
            <Typography>{translate("intake.names.loading")}</Typography>
            <LinearProgress aria-label={translate("intake.names.loading")} />
          </Box>
        )}
        {error && (
          <Nothing>
            {translate("intake.names.failed")}{" "}
            <Button onClick={retry}>{translate("pages.common.retry")}</Button>
          </Nothing>
        )}
        {matches && (
          <>
            <Section
              title={translate("intake.names.questions")}
              aside={
                <Progress
                  questions={questions}
                  isAnswered={(match) => isAnswered(match, choices.choiceOf(match))}
                />
              }
            >
              {questions.length === 0 && <Nothing>{translate("intake.names.noQuestions")}</Nothing>}
              <PlainList>
                {questions.map((match) => (
                  <li key={keyOf(match)}>{lineIn("QUESTION")(match)}</li>
                ))}
              </PlainList>
            </Section>
            <SettledNames title="intake.names.matched" matches={inPart("MATCHED")}>
              {lineIn("MATCHED")}
            </SettledNames>
            <SettledNames title="intake.names.created" matches={inPart("NEW")}>
              {lineIn("NEW")}
            </SettledNames>
          </>
        )}
      </Box>
    </LinkTarget.Provider>
  );
}

/** How many of the questions are answered; said aloud as it grows. */
function Progress({
  questions,
  isAnswered,
}: {
  questions: readonly NameMatch[];
  isAnswered: (match: NameMatch) => boolean;
}) {
  const translate = useTranslate();
  if (questions.length === 0) return null;
  const [done, all] = [questions.filter(isAnswered).length, questions.length];
  return (
    <Box role="status" sx={{ display: "flex", gap: 1.5, alignItems: "center", flexGrow: 1, maxWidth: 360 }}>
      <Typography sx={{ whiteSpace: "nowrap" }}>
        {translate("intake.names.answered", { done, all })}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={(100 * done) / all}
        aria-hidden
        sx={{ flexGrow: 1, height: 6, borderRadius: 3 }}
      />
    </Box>
  );
}
