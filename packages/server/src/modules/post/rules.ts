import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A holding as far as an appointment needs it. */
export interface HeldPost {
  id: string;
  personId: string;
  postId: string;
  isActing: boolean;
  isMain: boolean;
  validFrom: Date;
}

/** The appointment that is wanted. */
export interface Appointment {
  personId: string;
  postId: string;
  isActing: boolean;
  validFrom: Date;
}

/**
 * Which holdings an appointment ends: that of whoever holds the post in its own right, unless the new one only acts;
 * and those of whoever acts in it, once somebody holds it in their own right. A holding that begins later is not
 * ended; the overlap is refused when it is written.
 */
export function holdingsEndedBy(appointment: Appointment, held: readonly HeldPost[]): HeldPost[] {
  if (appointment.isActing) return [];
  return held.filter(
    ({ postId, validFrom }) => postId === appointment.postId && validFrom < appointment.validFrom,
  );
}

/** A unit has one head post. */
export function decideHeadPost(isHead: boolean, otherHeadPosts: number): Decision {
  return isHead && otherHeadPosts > 0
    ? refuse("HEAD_POST_EXISTS", "The unit has a head post already.", ["isHead"])
    : ALLOW;
}

/** What still leans on a post that is to be retired. */
export interface PostUse {
  holdings: number;
  memberships: number;
  assignments: number;
  /** What it reports again and again or is reported, urgent reports too. */
  reports: number;
}

/** A post is retired when nobody holds it and no membership, assignment or report is bound to it. */
export function decidePostRetirement(use: PostUse): Decision {
  const { holdings, memberships, assignments, reports } = use;
  if (holdings + memberships + assignments + reports === 0) return ALLOW;
  const reason = `Still in force: ${holdings} holder(s), ${memberships} membership(s), ${assignments} assignment(s), ${reports} report(s).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}
