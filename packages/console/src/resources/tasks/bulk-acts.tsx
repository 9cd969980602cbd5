import Flag from "@mui/icons-material/Flag";
import PlaylistAddCheck from "@mui/icons-material/PlaylistAddCheck";
import { lazy } from "react";
import type { BulkAct } from "../../components/listing/BulkActions";

const SetStatusMany = lazy(async () => ({ default: (await import("./SetStatusMany")).SetStatusMany }));
const SetPriorityMany = lazy(async () => ({ default: (await import("./SetPriorityMany")).SetPriorityMany }));

/** What can be done with many tasks at once. */
export const TASK_ACTS: readonly BulkAct[] = [
  { word: "listing.bulk.status.button", icon: <PlaylistAddCheck />, Dialog: SetStatusMany },
  { word: "listing.bulk.priority.button", icon: <Flag />, Dialog: SetPriorityMany },
];
