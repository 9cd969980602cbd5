import { useMemo } from "react";
import { useTranslate } from "react-admin";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import type { AssignmentRole } from "../../generated/graphql";
import { MARKED_ROLES } from "./columns";
import type { ShownPart } from "./rows";

/** The marks of the matrix in the language chosen, the same on the screen, on paper and in a spreadsheet. */
export interface MatrixWords {
  /** `主`, or `(主)` where the part is inherited, with the sign of its change before it. */
  markOf(part: ShownPart): string;
  /** The same in words. */
  wordOf(part: ShownPart): string;
  letters: Record<AssignmentRole, string>;
  roles: Record<AssignmentRole, string>;
}

/** Stays the same object while the language does, so that rows are drawn once. */
export function useMatrixWords(): MatrixWords {
  const translate = useTranslate();
  return useMemo(() => {
    const letters = byRole((role) => translate(`matrix.letter.${role}`));
    const roles = byRole((role) => translate(`domain.assignmentRole.${role}`));
    return {
      letters,
      roles,
      markOf: ({ role, isOwn, change }) =>
        `${CHANGE_SIGNS[change]}${isOwn ? letters[role] : `(${letters[role]})`}`,
      wordOf: ({ role, isOwn, person, holder, change, before }) =>
        [
          change !== "same" && translate(`time.${change}`),
          roles[role],
          !isOwn && translate("matrix.inherited"),
          person && person.id !== holder.id && person.name,
          before && translate("matrix.before", { name: before }),
        ]
          .filter(Boolean)
          .join(" · "),
    };
  }, [translate]);
}

function byRole(wordOf: (role: AssignmentRole) => string): Record<AssignmentRole, string> {
  return Object.fromEntries(MARKED_ROLES.map((role) => [role, wordOf(role)])) as Record<
    AssignmentRole,
    string
  >;
}
