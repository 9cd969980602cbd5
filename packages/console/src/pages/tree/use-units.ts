import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import { type TreeUnitFragment, TreeUnitsDocument, type TreeUnitsQuery } from "../../generated/graphql";
import { ask } from "../../providers/client";

/** More pages than any directory that a person can look over as one tree. */
const MOST_PAGES = 50;

/** All units at a day, read page by page; the tree needs them all to know who stands below whom. */
export function useUnits(inForce: string | null, { enabled = true }: { enabled?: boolean } = {}) {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const answer = useQuery({
    queryKey: ["document", TreeUnitsDocument.toString(), inForce],
    queryFn: () => readUnits(inForce),
    enabled,
    retry: false,
    // While another day loads, the shown one stays.
    placeholderData: (before) => before,
  });
  const { error } = answer;
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
  return answer;
}

async function readUnits(inForce: string | null): Promise<{ units: TreeUnitFragment[]; total: number }> {
  const units: TreeUnitFragment[] = [];
  let after: string | null = null;
  let total = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { orgUnits }: TreeUnitsQuery = await ask(TreeUnitsDocument, { after, inForce });
    units.push(...orgUnits.nodes);
    total = orgUnits.totalCount;
    after = orgUnits.pageInfo.endCursor ?? null;
    if (!orgUnits.pageInfo.hasNextPage) break;
  }
  return { units, total };
}
