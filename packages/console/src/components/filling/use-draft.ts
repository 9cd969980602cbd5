import { useState } from "react";
import { useGetIdentity, useStore } from "react-admin";
import { isSame } from "../is-same";
import { type Draft, type Drafts, type Filled, valuesLeft, withDraft } from "./draft";
import type { FormSchema } from "./form-schema";
import { useSentFiles } from "./use-sent-files";

/** What of a draft came back: when it was kept, and whether all of it could. */
export interface Restored {
  keptAt: string;
  isWhole: boolean;
}

interface Begun<Of> {
  filled: Of;
  restored: Restored | null;
}

const NONE: Drafts = {};

/**
 * What is filled in, kept on this machine with every change until it is sent or thrown away, so that a page that was
 * left or read anew has it again. It is kept for one account, and the store that it is in is emptied at sign-out.
 */
export function useDraft<Of extends Filled>(id: string, schema: FormSchema, first: Of) {
  const { identity } = useGetIdentity();
  const [drafts, setDrafts] = useStore(`filling.drafts.${identity?.id}`, NONE);
  const [files] = useSentFiles();
  const [changed, setChanged] = useState<Begun<Of> | null>(null);
  const restore = ({ filled, keptAt }: Draft): Begun<Of> => {
    const values = valuesLeft(schema, filled.values, files, new Date());
    return {
      filled: { ...first, ...filled, values },
      restored: { keptAt, isWhole: isSame(values, filled.values) },
    };
  };
  const kept = drafts[id];
  const { filled, restored } = changed ?? (kept ? restore(kept) : { filled: first, restored: null });
  const keep = (begun: Filled | null) => {
    if (!identity) return;
    const draft = begun && { filled: begun, keptAt: new Date().toISOString() };
    setDrafts((all) => withDraft(all, id, draft));
  };
  const put = (begun: Begun<Of>) => {
    setChanged(begun);
    keep(isSame(begun.filled, first) ? null : begun.filled);
  };
  return {
    filled,
    restored,
    change: (part: Partial<Of>) => put({ filled: { ...filled, ...part }, restored }),
    discard: () => put({ filled: first, restored: null }),
    forget: () => keep(null),
  };
}
