import Flag from "@mui/icons-material/Flag";
import PlaylistAddCheck from "@mui/icons-material/PlaylistAddCheck";
import { lazy } from "react";
import type { BulkAct } from "../../components/listing/BulkActions";
import { ChangeTaskStatusDocument, UpdateTaskDocument } from "../../generated/graphql";

const SetStatusMany = lazy(async () => ({ default: (await import("./SetStatusMany")).SetStatusMany }));
const SetPriorityMany = lazy(async () => ({ default: (await import("./SetPriorityMany")).SetPriorityMany }));

/** What can be done with many tasks at once. */
export const TASK_ACTS: readonly BulkAct[] = [
  {
    word: "listing.bulk.status.button",
    icon: <PlaylistAddCheck />,
    does: ChangeTaskStatusDocument,
    Dialog: SetStatusMany,
  },
  { word: "listing.bulk.priority.button", icon: <Flag />, does: UpdateTaskDocument, Dialog: SetPriorityMany },
];
