import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import { setText } from "../draft/draft-edits";
import type { Fact } from "../draft/draft-model";
import { splitDuty } from "../draft/duty-edits";
import { useWorkbench } from "../workbench";
import type { TreeRow } from "./tree-rows";

/** The words of a fact, to be written anew in place. Enter keeps them, Escape does not; a duty can be cut at the caret. */
export function LineEditor({ row, fact, onClose }: { row: TreeRow; fact: Fact; onClose: () => void }) {
  const translate = useTranslate();
  const { keeper } = useWorkbench();
  const [text, setWords] = useState(fact.text);
  const input = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const done = (keep: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (keep) keeper.edit((model) => setText(model, fact.key, text));
    onClose();
  };
  const split = () => {
    const caret = input.current?.selectionStart ?? 0;
    isDone.current = true;
    keeper.edit((model) => splitDuty(setText(model, fact.key, text), fact.key, caret, keeper.reading.text));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter ends the word of an input method first.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") done(false);
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      done(true);
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) done(true);
  };
  return (
    <Box
      onBlur={onBlur}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      sx={{ display: "grid", gap: 0.5, py: 0.5 }}
    >
      <TextField
        multiline
        fullWidth
        autoFocus
        size="small"
        margin="none"
        label={translate(`reading.slot.${row.slot}`)}
        value={text}
        inputRef={input}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onKeyDown={onKeyDown}
        onChange={({ target }) => setWords(target.value)}
      />
      <Box
        sx={{ display: "flex", gap: 0.5, flexWrap: "wrap" }}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <Button size="small" variant="contained" onClick={() => done(true)}>
          {translate("reading.edit.keep")}
        </Button>
        <Button size="small" onClick={() => done(false)}>
          {translate("ra.action.cancel")}
        </Button>
        {row.slot === "duties" && row.group && (
          <Button size="small" onClick={split}>
            {translate("reading.edit.splitHere")}
          </Button>
        )}
      </Box>
    </Box>
  );
}
