import { globalId } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import type { Shift } from "../../generated/prisma/client.ts";
import { dayIn, timeIn } from "../../local-time.ts";
import { postNotices } from "../notice/post-notices.ts";
import { SEATS } from "./reads.ts";
import { joinedPeriods } from "./rules.ts";

/** What a write took off a rota, and what it put on. */
export interface ShiftChange {
  off: readonly Shift[];
  on: readonly Shift[];
}

/**
 * Tells of a change of shifts that had been published whomever it concerns, once: who is put on watch or taken off, for
 * any of the time to come. What has not been published is told of when it is.
 */
export async function tellOfChange(
  write: Write,
  rotaId: string,
  change: ShiftChange,
  timeZone: string,
): Promise<void> {
  const { tx, now } = write;
  const { name, publishedTo } = await tx.rota.findUniqueOrThrow({ where: { id: rotaId } });
  if (publishedTo === null) return;
  const isTold = ({ startsAt, endsAt }: Shift) => startsAt < publishedTo && endsAt > now;
  const [off, on] = [change.off.filter(isTold), change.on.filter(isTold)];
  const all = [...off, ...on].toSorted(byStart);
  const [first] = all;
  if (first === undefined) return;
  const concerned = [...new Set(all.map(({ personId }) => personId))].filter(
    (personId) => toCome(off, personId, now) !== toCome(on, personId, now),
  );
  const subject = globalId("Rota", rotaId);
  const facts = { name, day: dayIn(first.startsAt, timeZone), time: timeIn(first.startsAt, timeZone) };
  // Each write puts shifts on or takes them off once.
  const key = `SHIFT_CHANGED ${off[0] === undefined ? "on" : "off"} ${(off[0] ?? first).id}`;
  const kind = "SHIFT_CHANGED" as const;
  await postNotices(
    write,
    concerned.map((personId) => ({ key, kind, personId, subject, facts })),
  );
}

/** When somebody keeps watch from now on, seat by seat, however it is cut into shifts. */
function toCome(shifts: readonly Shift[], personId: string, now: Date): string {
  const own = shifts.filter((shift) => shift.personId === personId).toSorted(byStart);
  const bySeat = SEATS.map((seat) =>
    joinedPeriods(
      own
        .filter((shift) => shift.seat === seat)
        .map(({ startsAt, endsAt }) => ({ from: startsAt > now ? startsAt : now, to: endsAt })),
    ),
  );
  return JSON.stringify(bySeat);
}

function byStart(one: Shift, other: Shift): number {
  return one.startsAt.getTime() - other.startsAt.getTime();
}
