import { pathOf } from "../../components/paths";
import type { NoticeKind } from "../../generated/graphql";

/** Where what is told of a shift swap, a handover or a rota is dealt with. */
const PLACES: Partial<Record<NoticeKind, string>> = {
  SHIFT_SWAP: "/watch/swaps",
  HANDOVER: "/watch/handovers",
  HANDOVER_OVERDUE: "/watch/handovers",
  ROTA_PUBLISHED: "/watch/calendar",
  SHIFT_CHANGED: "/watch/calendar",
};

/** Where a notice leads; null: to no screen of its own. */
export function noticePath({ kind, subject }: { kind: NoticeKind; subject: string }): string | null {
  if (subject.startsWith("Occurrence:")) return `/reports/${encodeURIComponent(subject)}/fill`;
  return PLACES[kind] ?? pathOf(subject);
}
