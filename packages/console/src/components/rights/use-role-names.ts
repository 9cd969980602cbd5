import { useTranslate } from "react-admin";

/** What roles are called, in a line; one that has no word yet is called by its code. */
export function useRoleNames(): (roles: readonly string[]) => string {
  const translate = useTranslate();
  return (roles) =>
    roles
      .map((role) => translate(`rights.role.${role}`, { _: role }))
      .join(translate("pages.common.separator"));
}
