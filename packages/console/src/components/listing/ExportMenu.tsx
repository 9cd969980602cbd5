import Download from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import type { Page } from "../tables/read-all";
import type { TextColumn } from "../tables/table";
import { ExportDialog } from "./ExportDialog";
import { FORMATS, type Format, useExport } from "./use-export";

/** Writes a whole list to a file, whatever page of it is shown. */
export function ExportMenu<Row extends { id: unknown }>({
  name,
  word = "listing.export.button",
  ...list
}: {
  /** What the file is named after. */
  name: string;
  word?: string;
  columns: readonly TextColumn<Row>[];
  readPage: (page: number) => Promise<Page<Row>>;
}) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { state, run, stop } = useExport({ name, ...list });
  const choose = (format: Format) => {
    setAnchor(null);
    void run(format);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<Download />}
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate(word)}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {translate(`listing.export.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      {state && <ExportDialog state={state} onRetry={() => void run(state.format)} onClose={stop} />}
    </>
  );
}
