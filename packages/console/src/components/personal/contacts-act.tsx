import ContactPhone from "@mui/icons-material/ContactPhone";
import { lazy } from "react";
import { RevealPersonalDetailsDocument } from "../../generated/graphql";
import type { BulkAct } from "../listing/BulkActions";

/** A list of contacts of the people chosen, as a file. */
export const CONTACTS_ACT: BulkAct = {
  word: "personal.contacts.button",
  icon: <ContactPhone />,
  does: RevealPersonalDetailsDocument,
  Dialog: lazy(async () => ({ default: (await import("./ContactsDialog")).ContactsDialog })),
};
