import { type FormSchema, type Values, valuesTaken } from "./form-schema";

/** What stands in a screen where a form is filled in: its values, and what that screen asks for besides. */
export interface Filled {
  values: Values;
}

/** What somebody has begun to fill in and not yet sent. */
export interface Draft {
  filled: Filled;
  keptAt: string;
}

/** The drafts of an account on this machine, by the id of what is filled in: a report that is due, a form, a record. */
export type Drafts = Readonly<Record<string, Draft>>;

/** Files that wait with the server for their form, by the tickets that stand among the values. */
export type SentFiles = Readonly<Record<string, { name: string; expiresAt: string }>>;

const MOST = 20;

/** The drafts with one of them put in place of what was kept before, or taken away; those of long ago make room. */
export function withDraft(drafts: Drafts, id: string, draft: Draft | null): Drafts {
  const { [id]: _before, ...others } = drafts;
  if (draft === null) return others;
  const latest = Object.entries(others)
    .toSorted(([, one], [, other]) => other.keptAt.localeCompare(one.keptAt))
    .slice(0, MOST - 1);
  return Object.fromEntries([[id, draft], ...latest]);
}

/** The values of a draft that can still be sent: a form may ask for something else by now, and a file waits for a day. */
export function valuesLeft(schema: FormSchema, values: Values, files: SentFiles, now: Date): Values {
  return valuesTaken(schema, values, (value, kind) =>
    kind !== "FILE" || waits(String(value), files, now) ? value : undefined,
  );
}

function waits(value: string, files: SentFiles, now: Date): boolean {
  const sent = files[value];
  // What is kept with a record is no ticket, and ends with nothing.
  return sent ? new Date(sent.expiresAt) > now : value.startsWith("Evidence:");
}

/** The files with one more; tickets that have ended go. */
export function withFile(
  files: SentFiles,
  { uploadId, name, expiresAt }: { uploadId: string; name: string; expiresAt: string },
  now: Date,
): SentFiles {
  const waiting = Object.entries(files).filter(([ticket]) => waits(ticket, files, now));
  return Object.fromEntries([...waiting, [uploadId, { name, expiresAt }]]);
}
