import Download from "@mui/icons-material/Download";
import UploadFile from "@mui/icons-material/UploadFile";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type DragEvent, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import { Section } from "../../components/Section";
import { fileName, saveFile } from "../../components/tables/save-file";
import { xlsxOf } from "../../components/tables/xlsx";
import { type ChosenTable, chosenTable } from "./chosen-table";
import { readDelimited } from "./delimited";
import { readFile, UnreadableFile } from "./read-file";
import { templateOf } from "./template";

/** As many rows as the API takes at once. */
const MOST_ROWS = 5_000;

/** Where a table comes from: a file that is dropped or chosen, or cells that are pasted. */
export function TableSource({
  takesFocus,
  onTable,
}: {
  takesFocus: boolean;
  onTable: (table: ChosenTable) => void;
}) {
  const translate = useTranslate();
  const [fault, setFault] = useState<string | null>(null);
  const take = (name: string | null, cells: string[][]) => {
    const table = chosenTable(name, cells);
    const rows = table.lines.length;
    if (rows < 1) setFault(translate("transfer.start.tooShort"));
    else if (rows > MOST_ROWS) setFault(translate("transfer.start.tooLong", { rows }));
    else onTable(table);
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    setFault(null);
    try {
      take(file.name, await readFile(file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setFault(translate("transfer.start.unreadable"));
    }
  };
  return (
    <Section title={translate("transfer.start.title")} aside={<Template />} takesFocus={takesFocus}>
      {fault && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {fault}
        </Alert>
      )}
      <DropPlace onFile={(file) => void takeFile(file)} />
      <PastePlace onText={(text) => take(null, readDelimited(text))} />
    </Section>
  );
}

function Template() {
  const translate = useTranslate();
  const save = async () => {
    const name = translate("transfer.start.templateName");
    const table = templateOf((column) => translate(`transfer.column.${column}`));
    saveFile(await xlsxOf(table, name), fileName([name], "xlsx"));
  };
  return (
    <Button size="small" startIcon={<Download />} onClick={() => void save()}>
      {translate("transfer.start.template")}
    </Button>
  );
}

function DropPlace({ onFile }: { onFile: (file: File | undefined) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (isOverNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOverNow);
  };
  return (
    <Box
      data-testid="table-drop"
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        onFile(event.dataTransfer.files[0]);
      }}
      sx={{
        p: 3,
        display: "flex",
        gap: 1.5,
        alignItems: "center",
        flexWrap: "wrap",
        borderRadius: 1,
        border: "2px dashed",
        borderColor: isOver ? "primary.main" : "divider",
        bgcolor: isOver ? "action.hover" : undefined,
      }}
    >
      <Button variant="contained" startIcon={<UploadFile />} onClick={() => input.current?.click()}>
        {translate("transfer.start.choose")}
      </Button>
      <Typography color="text.secondary">{translate("transfer.start.hint")}</Typography>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        hidden
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          target.value = "";
        }}
      />
    </Box>
  );
}

function PastePlace({ onText }: { onText: (text: string) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState("");
  return (
    <Box sx={{ mt: 2, display: "grid", gap: 1, justifyItems: "start" }}>
      <TextField
        label={translate("transfer.start.paste")}
        helperText={translate("transfer.start.pasteHint")}
        value={text}
        onChange={({ target }) => setText(target.value)}
        multiline
        minRows={2}
        maxRows={8}
        fullWidth
        margin="none"
      />
      <Button variant="outlined" disabled={text.trim() === ""} onClick={() => onText(text)}>
        {translate("transfer.start.usePaste")}
      </Button>
    </Box>
  );
}
