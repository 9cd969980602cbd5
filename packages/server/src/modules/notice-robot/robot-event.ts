import type { ChangeEventInput } from "../../audit/record.ts";
import type { NoticeRobot } from "../../generated/prisma/client.ts";

/** The event of a robot: without its address and secret, which are nobody's to know, but telling whether they changed. */
export function robotEvent(before: NoticeRobot | null, after: NoticeRobot): ChangeEventInput {
  const hasMoved = before !== null && before.sealedUrl !== after.sealedUrl;
  return {
    subject: `NoticeRobot:${after.id}`,
    nodeIds: [],
    before: before === null ? null : told(before),
    after: { ...told(after), ...(hasMoved ? { address: "changed" } : {}) },
  };
}

function told({ id, name, channel, kinds, retiredAt }: NoticeRobot) {
  return { id, name, channel, kinds, retiredAt };
}
