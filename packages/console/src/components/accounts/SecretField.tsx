import ContentCopy from "@mui/icons-material/ContentCopy";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useRef, useState } from "react";
import { useTranslate } from "react-admin";
import { copyText } from "./copy-text";

/** A text that is shown to be copied, with a button that does it and says so. */
export function SecretField({ label, text, rows }: { label: string; text: string; rows?: number }) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => setSaid((await copyText(text, field.current)) ? "copied" : "notCopied");
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <TextField
        label={label}
        value={text}
        multiline
        fullWidth
        {...(rows ? { rows } : { maxRows: 4 })}
        inputRef={field}
        slotProps={{
          htmlInput: {
            readOnly: true,
            spellCheck: false,
            sx: { fontFamily: "monospace", wordBreak: "break-all" },
            onFocus: (event: React.FocusEvent<HTMLTextAreaElement>) => event.target.select(),
          },
        }}
      />
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
        <Button variant="outlined" startIcon={<ContentCopy />} onClick={() => void copy()}>
          {translate("accounts.copy.button")}
        </Button>
        <Box component="span" role="status">
          {said && translate(`accounts.copy.${said}`)}
        </Box>
      </Box>
    </Box>
  );
}
