import { useStore } from "react-admin";
import type { SentFiles } from "./draft";

const NONE: SentFiles = {};

/** The files that were sent from this machine and wait for their form; kept beside the drafts that name them. */
export function useSentFiles() {
  return useStore("filling.sentFiles", NONE);
}
