import Box from "@mui/material/Box";
import { ActButton } from "./ActButton";
import type { Edge, EdgeKind } from "./edge";
import { CorrectDialog, EndDialog } from "./lazy-dialogs";

/** What can be done with a dated relation: end it, or correct how it was entered. */
export function EdgeActs({ edge, kind, about }: { edge: Edge; kind: EdgeKind; about: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: "nowrap" }}>
      <ActButton word="acts.end" about={about} isSmall>
        {(close) => <EndDialog id={edge.id} kind={kind} about={about} onClose={close} />}
      </ActButton>
      <ActButton word="acts.correct" about={about} isSmall>
        {(close) => <CorrectDialog edge={edge} kind={kind} about={about} onClose={close} />}
      </ActButton>
    </Box>
  );
}
