import TranslateIcon from "@mui/icons-material/Translate";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { askedFor } from "../../components/filling/asked-for";
import type { Label } from "../../components/filling/form-schema";

const OTHERS = ["zh-TW", "en"] as const;

/** A label in the first language, and in the others where somebody opens them. */
export function LabelInputs({
  word,
  label,
  isRequired = false,
  onChange,
}: {
  word: "label" | "hint" | "choice";
  label: Label;
  isRequired?: boolean;
  onChange: (label: Label) => void;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(OTHERS.some((language) => (label[language] ?? "") !== ""));
  const asked = askedFor(isRequired);
  const said = translate(`filling.build.${word}`);
  return (
    <Box sx={{ display: "grid", gap: 1, minWidth: 0 }}>
      <Box sx={{ display: "flex", alignItems: "center" }}>
        <TextField
          size="small"
          fullWidth
          label={said}
          value={label.zh}
          onChange={(event) => onChange({ ...label, zh: event.target.value })}
          slotProps={{ ...asked, htmlInput: { ...asked.htmlInput, maxLength: 200 } }}
        />
        <IconButton
          size="small"
          aria-label={translate("filling.build.languages", { label: said })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <TranslateIcon fontSize="small" />
        </IconButton>
      </Box>
      {isOpen &&
        OTHERS.map((language) => (
          <TextField
            key={language}
            size="small"
            fullWidth
            label={translate(`filling.build.in.${language}`, { label: said })}
            value={label[language] ?? ""}
            onChange={(event) => onChange({ ...label, [language]: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        ))}
    </Box>
  );
}
