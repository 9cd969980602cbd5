import Download from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";

const KINDS = [
  { word: "pages.plan.export.document", ending: "docx" },
  { word: "pages.plan.export.duties", ending: "duties.xlsx" },
];

/** The plan as files: the official document, and the table of who has which duty. */
export function PlanExports({ planId }: { planId: string }) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<Download />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate("pages.plan.export.button")}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={close}>
        {KINDS.map(({ word, ending }) => (
          <MenuItem
            key={ending}
            component="a"
            href={`/api/plans/${encodeURIComponent(planId)}.${ending}`}
            download
            onClick={close}
          >
            {translate(word)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
