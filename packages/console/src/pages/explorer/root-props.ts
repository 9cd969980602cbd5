import type { ShownTime } from "../../components/time/use-time-bar";
import type { Explorer } from "./use-explorer";

/** What every root of the explorer is given. */
export interface RootProps {
  id: string;
  explorer: Explorer;
  time: ShownTime;
}
