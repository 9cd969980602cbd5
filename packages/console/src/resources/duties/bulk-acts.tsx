import AssignmentInd from "@mui/icons-material/AssignmentInd";
import { AssignManyDialog } from "../../components/acts/lazy-dialogs";
import type { BulkAct } from "../../components/listing/BulkActions";
import { AssignManyDocument } from "../../generated/graphql";

/** What can be done with many duties at once. */
export const DUTY_ACTS: readonly BulkAct[] = [
  {
    word: "listing.bulk.assign.button",
    icon: <AssignmentInd />,
    does: AssignManyDocument,
    Dialog: ({ ids, onClose }) => <AssignManyDialog dutyIds={ids} onClose={onClose} />,
  },
];
