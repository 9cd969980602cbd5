import Box from "@mui/material/Box";
import { CorrectEdgeDocument } from "../../generated/graphql";
import { HistoryButton } from "../history/HistoryButton";
import { ActButton } from "./ActButton";
import type { Edge, EdgeKind } from "./edge";
import { ENDS } from "./ends";
import { CorrectDialog, EndDialog } from "./lazy-dialogs";

/** What can be done with a dated relation: end it, correct how it was entered, see how it was entered. */
export function EdgeActs({
  edge,
  kind,
  about,
  isIdle,
}: {
  edge: Edge;
  kind: EdgeKind;
  about: string;
  /** It does not hold: it has ended already, or is to come and can only be corrected. */
  isIdle?: boolean;
}) {
  return (
    <Box component="span" sx={{ display: "inline-block" }}>
      {!isIdle && (
        <ActButton does={ENDS[kind].does} word="acts.end" about={about} isSmall>
          {(close) => <EndDialog id={edge.id} kind={kind} about={about} onClose={close} />}
        </ActButton>
      )}
      <ActButton does={CorrectEdgeDocument} word="acts.correct" about={about} isSmall>
        {(close) => <CorrectDialog edge={edge} kind={kind} about={about} onClose={close} />}
      </ActButton>
      <HistoryButton id={edge.id} about={about} />
    </Box>
  );
}
