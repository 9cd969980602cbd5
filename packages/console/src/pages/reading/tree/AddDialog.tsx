import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { placeAfter } from "../document/document-marks";
import type { Span } from "../draft/draft-model";
import { add, keyOfNext } from "../draft/draft-places";
import { CHOICES, choiceWord, type PlaceChoice, placeFor } from "../draft/place-choices";
import { useWorkbench } from "../workbench";
import { ChoiceField } from "./ChoiceField";
import { useTargets } from "./use-targets";

/** Something the reader did not find: what it is, its words, and where they stand in the document. */
export function AddDialog({ first, onClose }: { first: PlaceChoice; onClose: () => void }) {
  const translate = useTranslate();
  const { keeper, facts, current, chooseFact } = useWorkbench();
  const { text: document } = keeper.reading;
  const start = facts.find(({ fact }) => fact.key === current?.key)?.fact.span?.start ?? 0;
  const targets = useTargets(start);
  const [choice, setChoice] = useState<PlaceChoice>(first);
  const [text, setWords] = useState("");
  const [span, setSpan] = useState<Span | null>(null);
  const needs = CHOICES.find(({ all }) => all.includes(choice))?.of;
  const isNamed = targets.members.some(({ key, isUnnamed }) => key === targets.member && !isUnnamed);
  // A name is given only to who has none.
  const place = choice === "name" && isNamed ? null : placeFor(choice, targets.group, targets.member);
  const find = () => setSpan(placeAfter(document, text.trim(), span ? span.end : start));
  const save = () => {
    if (!place) return;
    const key = keyOfNext(keeper.draft);
    keeper.edit((model) => add(model, place, text, span));
    onClose();
    chooseFact(key, null, "draft");
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="add-title">
      <DialogTitle id="add-title">{translate("reading.add.title")}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 1.5 }}>
        <ChoiceField
          label={translate("reading.add.what")}
          value={choice}
          onValue={(value) =>
            setChoice(CHOICES.flatMap(({ all }) => all).find((each) => each === value) ?? choice)
          }
          choices={CHOICES.flatMap(({ all }) => all).map((each) => ({
            value: each,
            said: translate(choiceWord(each)),
          }))}
        />
        {needs === "group" && <GroupChoice targets={targets} />}
        {needs === "member" && <MemberChoice targets={targets} isUnnamed={choice === "name"} />}
        <TextField
          multiline
          fullWidth
          autoFocus
          size="small"
          margin="dense"
          label={translate("reading.add.words")}
          value={text}
          onChange={({ target }) => {
            setWords(target.value);
            setSpan(null);
          }}
        />
        <Button variant="outlined" disabled={text.trim() === ""} onClick={find} sx={{ justifySelf: "start" }}>
          {translate(span ? "reading.add.findAgain" : "reading.add.find")}
        </Button>
        <Typography
          role="status"
          variant="body2"
          color="text.secondary"
          sx={{ "& mark": { bgcolor: "mark.background", color: "mark.text" } }}
        >
          {span ? <Around document={document} span={span} /> : translate("reading.add.noPlace")}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("ra.action.cancel")}</Button>
        <Button variant="contained" disabled={text.trim() === "" || place === null} onClick={save}>
          {translate("reading.add.save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

export function GroupChoice({ targets }: { targets: ReturnType<typeof useTargets> }) {
  const translate = useTranslate();
  return (
    <ChoiceField
      label={translate("reading.add.group")}
      value={targets.group ?? ""}
      onValue={targets.setGroup}
      choices={targets.groups.map(({ key, name }) => ({ value: key, said: name.text }))}
    />
  );
}

function MemberChoice({
  targets,
  isUnnamed,
}: {
  targets: ReturnType<typeof useTargets>;
  /** Only those whose name is not known. */
  isUnnamed: boolean;
}) {
  const translate = useTranslate();
  const members = targets.members.filter((member) => !isUnnamed || member.isUnnamed);
  return (
    <ChoiceField
      label={translate("reading.add.member")}
      value={members.some(({ key }) => key === targets.member) ? (targets.member ?? "") : ""}
      onValue={targets.setMember}
      choices={members.map(({ key, name, group }) => ({ value: key, said: `${name} · ${group}` }))}
    />
  );
}

/** How much is shown on either side of words that were found. */
const AROUND = 18;

function Around({ document, span: { start, end } }: { document: string; span: Span }) {
  return (
    <>
      {document.slice(Math.max(0, start - AROUND), start)}
      <mark>{document.slice(start, end)}</mark>
      {document.slice(end, end + AROUND)}
    </>
  );
}
