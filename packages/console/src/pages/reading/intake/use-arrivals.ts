import { useState } from "react";
import { useRefresh } from "react-admin";
import { sendFile, UploadFault } from "../../../components/evidence/send-file";
import { ReadPlanDocument, type ReadPlanInput, type ReadPlanMutation } from "../../../generated/graphql";
import { refusedOf } from "../../../providers/refusal";
import { useTell } from "../../../providers/use-tell";
import { faultOfFile, faultOfRefusal } from "./document-faults";
import type { Pasted } from "./pasted";

export type ReadDocument = Extract<ReadPlanMutation["answer"], { __typename: "PlanReading" }>;

/** A document on its way in: how far it is, what became of it, or why it was not taken. */
export interface Arrival {
  key: number;
  name: string;
  source: File | Pasted;
  /** How much of a file has been sent, 0 to 1; null: all of it, and it is being read. */
  share: number | null;
  /** A word of the messages. */
  fault: string | null;
  read: ReadDocument | null;
}

let keys = 0;

/** Sends documents one after the other and has each read; what was refused stays listed until it is let go. */
export function useArrivals(onRead: (read: ReadDocument, isOnly: boolean) => void) {
  const [arrivals, setArrivals] = useState<Arrival[]>([]);
  const { mutateAsync, isAllowed } = useTell(ReadPlanDocument);
  const refresh = useRefresh();
  const change = (key: number, more: Partial<Arrival>) =>
    setArrivals((all) => all.map((each) => (each.key === key ? { ...each, ...more } : each)));
  const drop = (key: number) => setArrivals((all) => all.filter((each) => each.key !== key));
  const bring = async ({ key, source }: Arrival, isOnly: boolean) => {
    change(key, { share: source instanceof File ? 0 : null, fault: null });
    try {
      const input = await inputOf(source, (share) => change(key, { share: share < 1 ? share : null }));
      change(key, { share: null });
      const read = await mutateAsync(input);
      change(key, { read });
      refresh();
      onRead(read, isOnly);
    } catch (error) {
      change(key, { fault: wordOf(error) });
    }
  };
  const add = async (sources: readonly { name: string; source: File | Pasted }[]) => {
    const added = sources.map(({ name, source }): Arrival => {
      const fault = source instanceof File ? faultOfFile(source) : null;
      return { key: keys++, name, source, share: 0, fault: fault && `intake.fault.${fault}`, read: null };
    });
    setArrivals((all) => [...all.filter(({ fault }) => fault === null), ...added]);
    const sent = added.filter(({ fault }) => fault === null);
    for (const each of sent) await bring(each, added.length === 1);
  };
  return { isAllowed, arrivals, add, again: (arrival: Arrival) => void bring(arrival, false), drop };
}

async function inputOf(source: File | Pasted, onShare: (share: number) => void): Promise<ReadPlanInput> {
  if (source instanceof File) {
    const { uploadId } = await sendFile(source, onShare);
    return { uploadId };
  }
  return source.html === null ? { text: source.text } : { html: source.html };
}

function wordOf(error: unknown): string {
  if (error instanceof UploadFault) return error.message;
  const refused = refusedOf(error);
  return refused ? `intake.fault.${faultOfRefusal(refused)}` : "intake.fault.BROKEN";
}
