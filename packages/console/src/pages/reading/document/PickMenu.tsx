import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { markAs, readAnew, wordsAt } from "../draft/mark-as";
import { CHOICES, choiceWord, type PlaceChoice, placeFor } from "../draft/place-choices";
import { GroupChoice } from "../tree/AddDialog";
import { useTargets } from "../tree/use-targets";
import { type Pick, useWorkbench } from "../workbench";

/** "This is …": what was picked in the document becomes part of the draft, at exactly its place. */
export function PickMenu({ pick: { span, at } }: { pick: Pick }) {
  const translate = useTranslate();
  const bench = useWorkbench();
  const { keeper, facts, current } = bench;
  const { text } = keeper.reading;
  const targets = useTargets(span.start);
  const member = targets.members.find(({ key }) => key === targets.member);
  const looked = facts.find(({ fact }) => fact.key === current?.key);
  const close = () => {
    bench.setPick(null);
    window.getSelection()?.removeAllRanges();
  };
  const say = (choice: PlaceChoice) => {
    const place = placeFor(choice, targets.group, targets.member);
    if (!place) return;
    const { key } = markAs(keeper.draft, place, span, text);
    keeper.edit((model) => markAs(model, place, span, text).model);
    close();
    bench.chooseFact(key, "document");
  };
  return (
    <Popover
      open
      onClose={close}
      anchorReference="anchorPosition"
      anchorPosition={at}
      slotProps={{
        paper: {
          role: "dialog",
          "aria-label": translate("reading.pick.title"),
          sx: { p: 1.5, width: 400, maxWidth: "calc(100vw - 32px)" },
        },
      }}
    >
      <Typography variant="body2" sx={{ mb: 1, overflowWrap: "anywhere" }}>
        {translate("reading.pick.said", { text: shortened(wordsAt(text, span)) })}
      </Typography>
      {targets.groups.length > 0 && <GroupChoice targets={targets} />}
      {CHOICES.filter(({ of }) => (of === "group" ? targets.group !== null : of !== "member" || member)).map(
        ({ word, all }) => (
          <Box key={word} role="group" aria-label={translate(`reading.pick.${word}`)} sx={ROW}>
            <Typography variant="caption" color="text.secondary" sx={{ width: 72, flexShrink: 0, pt: 0.75 }}>
              {translate(`reading.pick.${word}`)}
            </Typography>
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.25 }}>
              {all
                .filter((choice) => choice !== "name" || member?.isUnnamed)
                .map((choice) => (
                  <Button key={choice} size="small" sx={BUTTON} onClick={() => say(choice)}>
                    {choice === "post" || choice === "name"
                      ? translate(`reading.pick.of.${choice}`, { name: member?.name ?? "" })
                      : translate(choiceWord(choice))}
                  </Button>
                ))}
            </Box>
          </Box>
        ),
      )}
      {looked && (
        <Button
          size="small"
          sx={BUTTON}
          onClick={() => {
            keeper.edit((model) => readAnew(model, looked.fact.key, span, text));
            close();
          }}
        >
          {translate("reading.pick.replace", { text: shortened(looked.fact.text) })}
        </Button>
      )}
    </Popover>
  );
}

const ROW = { display: "flex", alignItems: "flex-start", gap: 0.5, py: 0.25 } as const;
const BUTTON = { minWidth: 0, px: 1, py: 0.25 } as const;

/** A long piece is known by its two ends. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 24)}…${text.slice(-12)}` : text;
}
