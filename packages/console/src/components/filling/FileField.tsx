import AttachFile from "@mui/icons-material/AttachFile";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import LinearProgress from "@mui/material/LinearProgress";
import { type ChangeEvent, useId, useState } from "react";
import { useEvent, useTranslate } from "react-admin";
import { faultOf } from "../evidence/files";
import { sendFile, UploadFault } from "../evidence/send-file";
import { withFile } from "./draft";
import type { FieldProps } from "./FieldInput";
import { useNames } from "./use-names";
import { useSentFiles } from "./use-sent-files";

/** A file, such as a photograph: sent as soon as it is chosen, and kept with the record. */
export function FileField({ label, isRequired, value, onChange, helperText, isWrong }: FieldProps) {
  const translate = useTranslate();
  const id = useId();
  const { name, share, fault, send } = useFile(value, onChange);
  const isSending = share !== null;
  return (
    <Box role="group" aria-labelledby={id} sx={{ display: "grid", gap: 0.5, justifyItems: "start" }}>
      <Box id={id} sx={{ color: isWrong ? "error.main" : "text.secondary" }}>
        {label}
        {isRequired && " *"}
      </Box>
      <Box sx={{ display: "flex", alignItems: "center", flexWrap: "wrap", gap: 1 }}>
        <Button
          component="label"
          size="small"
          variant="outlined"
          startIcon={<AttachFile />}
          disabled={isSending}
        >
          {translate(name === null ? "filling.file.choose" : "filling.file.other")}
          <Box
            component="input"
            type="file"
            aria-label={label}
            sx={{ position: "absolute", width: 1, height: 1, opacity: 0 }}
            onChange={(event: ChangeEvent<HTMLInputElement>) => void send(event.target.files?.[0])}
          />
        </Button>
        {name !== null && <span>{name}</span>}
        {name !== null && !isSending && (
          <Button size="small" color="inherit" onClick={() => void send(undefined)}>
            {translate("filling.file.remove")}
          </Button>
        )}
      </Box>
      {isSending && (
        <LinearProgress
          variant="determinate"
          value={share * 100}
          aria-label={translate("filling.file.sending")}
          sx={{ width: "100%" }}
        />
      )}
      {(fault ?? helperText) && (
        <FormHelperText error={isWrong || fault !== null} role={fault === null ? undefined : "alert"}>
          {fault === null ? helperText : translate(fault)}
        </FormHelperText>
      )}
    </Box>
  );
}

/** The file of a field: one that is kept, by its name, or one that is sent now. */
function useFile(value: unknown, onChange: (value: unknown) => void) {
  const [files, setFiles] = useSentFiles();
  // A file takes its time: what was filled in meanwhile is not to be undone once it is there.
  const put = useEvent(onChange);
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const id = typeof value === "string" ? value : null;
  const isKept = id?.startsWith("Evidence:") === true;
  const names = useNames(isKept ? [id] : []);
  const name = id && (isKept ? (names.get(id) ?? "…") : (files[id]?.name ?? null));
  const send = async (file: File | undefined) => {
    setFault(file ? faultOf(file) : null);
    if (file === undefined) return put(undefined);
    if (faultOf(file) !== null) return;
    setShare(0);
    try {
      const upload = await sendFile(file, setShare);
      setFiles((all) => withFile(all, { ...upload, name: file.name }, new Date()));
      put(upload.uploadId);
    } catch (error) {
      setFault(error instanceof UploadFault ? error.message : "evidence.fault.BROKEN");
    } finally {
      setShare(null);
    }
  };
  return { name, share, fault, send };
}
