import Alert from "@mui/material/Alert";
import LinearProgress from "@mui/material/LinearProgress";
import { RadioButtonGroupInput, useNotify, useTranslate } from "react-admin";
import { ContactsDocument, RevealPersonalDetailsDocument } from "../../generated/graphql";
import { tell } from "../../providers/client";
import { useAnswer } from "../../providers/use-answer";
import { FORMATS } from "../listing/use-export";
import { useSay } from "../listing/use-say";
import { csvOf } from "../tables/csv";
import { fileName, saveFile } from "../tables/save-file";
import type { Table } from "../tables/table";
import { xlsxOf } from "../tables/xlsx";
import { type Contact, contactsOf, countContacts, linesOf } from "./contact-rows";
import { ReasonDialog, type Said } from "./ReasonDialog";

/** The API shows no more at once. */
const MOST = 200;

/** A file with the phones of the people chosen; of whom the viewer may not see it, the name alone. */
export function ContactsDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const translate = useTranslate();
  const isTooMany = ids.length > MOST;
  const { data, error } = useAnswer(ContactsDocument, { ids: [...ids] }, { enabled: !isTooMany });
  const contacts = data && contactsOf(data.nodes);
  const save = useSaveContacts();
  return (
    <ReasonDialog
      word="personal.contacts"
      args={{ smart_count: ids.length }}
      choices={["URGENT", "ROSTER"]}
      defaults={{ format: FORMATS[0] }}
      isBlocked={!contacts || countContacts(contacts).SHOWN === 0}
      act={(said) => save(contacts ?? [], said)}
      onClose={onClose}
    >
      {isTooMany && <Alert severity="warning">{translate("personal.contacts.tooMany")}</Alert>}
      {error && <Alert severity="error">{translate("pages.common.failed")}</Alert>}
      {!isTooMany && !error && !contacts && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {contacts && <Counts contacts={contacts} />}
      <RadioButtonGroupInput
        source="format"
        label="personal.contacts.format"
        choices={FORMATS.map((format) => ({ id: format, name: `personal.contacts.${format}` }))}
        helperText={false}
      />
    </ReasonDialog>
  );
}

function Counts({ contacts }: { contacts: readonly Contact[] }) {
  const translate = useTranslate();
  const { SHOWN, NONE, NOT_ALLOWED } = countContacts(contacts);
  if (SHOWN === 0) return <Alert severity="info">{translate("personal.contacts.none")}</Alert>;
  return (
    <Alert severity="info">
      <div>{translate("personal.contacts.withPhone", { smart_count: SHOWN })}</div>
      {NONE > 0 && <div>{translate("personal.contacts.withoutPhone", { smart_count: NONE })}</div>}
      {NOT_ALLOWED > 0 && (
        <div>{translate("personal.contacts.notAllowed", { smart_count: NOT_ALLOWED })}</div>
      )}
    </Alert>
  );
}

function useSaveContacts() {
  const translate = useTranslate();
  const notify = useNotify();
  const say = useSay();
  const head = ["person", "post", "phone"].map((column) => translate(`personal.contacts.${column}`));
  return async (contacts: readonly Contact[], { reason, format }: Said) => {
    const personIds = contacts.filter(({ phone }) => phone === "SHOWN").map(({ id }) => id);
    const { details } = await tell(RevealPersonalDetailsDocument, { personIds, kinds: ["PHONE"], reason });
    const table: Table = { head, rows: linesOf(contacts, details) };
    const name = translate("personal.contacts.file");
    const isWorkbook = format === "xlsx";
    const file = isWorkbook ? await xlsxOf(table, name) : new Blob([csvOf(table)], { type: CSV });
    saveFile(file, fileName([name, say.day(new Date().toISOString())], isWorkbook ? "xlsx" : "csv"));
    const said = translate("personal.contacts.done", { smart_count: contacts.length });
    notify(said, { type: "success", messageArgs: { _: said } });
  };
}

const CSV = "text/csv;charset=utf-8";
