import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Loading, useLogoutIfAccessDenied, useTranslate } from "react-admin";
import { useLocation } from "react-router";
import { readRights } from "../../providers/auth-provider";
import { RIGHTS_KEY } from "../../providers/query-client";
import { type Rights, rightsOnScreen } from "../../providers/rights";
import { RightsContext } from "../../providers/use-may";
import { Nothing } from "../Section";

/** Nothing is shown before it is known what the viewer may do; what is known stays while it is read anew. */
export function RightsProvider({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { rights, error, refetch } = useReadRights();
  if (rights) return <RightsContext value={rights}>{children}</RightsContext>;
  if (!error) return <Loading />;
  return (
    <Nothing>
      {translate("pages.common.failed")}{" "}
      <Button onClick={() => void refetch()}>{translate("pages.common.retry")}</Button>
    </Nothing>
  );
}

/** Under a key that is read anew where the rights are; an ended session leads to the sign-in page. */
function useReadRights() {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const { data, error, refetch } = useQuery({
    queryKey: RIGHTS_KEY,
    queryFn: readRights,
    retry: false,
  });
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
  return { rights: useHeld(data), error, refetch };
}

/** What was read last, as it holds for the screen that is open. */
function useHeld(read: Rights | undefined): Rights | undefined {
  const { pathname } = useLocation();
  const [held, setHeld] = useState({ pathname, read, shown: read });
  if (held.read === read && held.pathname === pathname) return held.shown;
  const isLeft = held.pathname !== pathname;
  const shown = read && held.shown ? rightsOnScreen(held.shown, read, isLeft) : read;
  setHeld({ pathname, read, shown });
  return shown;
}
