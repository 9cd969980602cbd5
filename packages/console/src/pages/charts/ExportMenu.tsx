import IosShare from "@mui/icons-material/IosShare";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Tooltip from "@mui/material/Tooltip";
import { useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { savePng, saveSvg } from "./save-picture";

/** Takes the chart along as a picture, or onto paper. */
export function ExportMenu({ name, draw }: { name: string; draw: (() => string) | null }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = translate("charts.acts.save");
  const acts = {
    svg: (svg: string) => saveSvg(name, svg),
    png: (svg: string) => {
      savePng(name, svg).catch(() => notify("charts.acts.saveFailed", { type: "error" }));
    },
    // The menu must be gone before the page is held still for the printer.
    print: () => setTimeout(() => window.print()),
  };
  return (
    <>
      <Tooltip title={label}>
        <span>
          <IconButton
            aria-label={label}
            aria-haspopup="menu"
            disabled={draw === null}
            onClick={({ currentTarget }) => setAnchor(currentTarget)}
          >
            <IosShare />
          </IconButton>
        </span>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(["svg", "png", "print"] as const).map((act) => (
          <MenuItem
            key={act}
            onClick={() => {
              setAnchor(null);
              if (draw) acts[act](draw());
            }}
          >
            {translate(`charts.acts.${act}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
