import { globalId } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import type { Shift, ShiftSwap } from "../../generated/prisma/client.ts";
import { postNotices } from "../notice/post-notices.ts";

/** Tells the other one of a proposal, or whoever made it of the answer. */
export async function tellOfSwap(
  write: Write,
  swap: ShiftSwap,
  shift: Pick<Shift, "rotaId" | "personId">,
  personId: string,
): Promise<void> {
  const rota = await write.tx.rota.findUniqueOrThrow({ where: { id: shift.rotaId } });
  const other = personId === shift.personId ? swap.toPersonId : shift.personId;
  const by = await write.tx.person.findUniqueOrThrow({ where: { id: other } });
  const id = globalId("ShiftSwap", swap.id);
  const text = swap.state === "PROPOSED" ? swap.reason : swap.answer;
  await postNotices(write, [
    {
      key: `SHIFT_SWAP ${swap.state} ${id}`,
      kind: "SHIFT_SWAP",
      personId,
      subject: id,
      facts: { name: rota.name, by: by.name, ...(text === null ? {} : { text }) },
    },
  ]);
}
