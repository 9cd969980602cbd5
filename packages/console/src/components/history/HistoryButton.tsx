import { EdgeHistoryDocument } from "../../generated/graphql";
import { ActButton } from "../acts/ActButton";
import { EdgeHistoryDialog } from "./lazy-dialog";

/** Opens what was entered of a dated relation, one time after the other. */
export function HistoryButton({ id, about }: { id: string; about: string }) {
  return (
    <ActButton does={EdgeHistoryDocument} word="keeping.edgeHistory" about={about} isSmall>
      {(close) => <EdgeHistoryDialog id={id} about={about} onClose={close} />}
    </ActButton>
  );
}
