import { useState } from "react";
import { AddEvidenceDocument } from "../../generated/graphql";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { faultOf } from "./files";
import { sendFile, UploadFault } from "./send-file";

/** A file on its way: how much of it has been sent, and why it did not get there. */
export interface Sending {
  key: number;
  file: File;
  note: string;
  /** 0 to 1. */
  share: number;
  fault: string | null;
}

let keys = 0;

/** Sends files one after the other and makes each evidence; what failed stays listed until it is sent again or let go. */
export function useSending(targetId: string) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const { mutateAsync, isAllowed } = useTell(AddEvidenceDocument);
  const change = (key: number, more: Partial<Sending>) =>
    setSendings((all) => all.map((each) => (each.key === key ? { ...each, ...more } : each)));
  const drop = (key: number) => setSendings((all) => all.filter((each) => each.key !== key));
  const send = async ({ key, file, note }: Sending) => {
    change(key, { share: 0, fault: null });
    try {
      const { uploadId } = await sendFile(file, (share) => change(key, { share }));
      await mutateAsync({ targetId, uploadId, ...(note && { note }) });
      drop(key);
    } catch (error) {
      change(key, { fault: wordOf(error) });
    }
  };
  const add = async (files: readonly File[], note: string) => {
    const added = files.map((file) => ({ key: keys++, file, note, share: 0, fault: faultOf(file) }));
    setSendings((all) => [...all, ...added]);
    for (const each of added) if (each.fault === null) await send(each);
  };
  return { sendings, add, again: send, drop, isAllowed };
}

function wordOf(error: unknown): string {
  if (error instanceof UploadFault) return error.message;
  return refusedOf(error) ? failureWord(error) : "evidence.fault.BROKEN";
}
