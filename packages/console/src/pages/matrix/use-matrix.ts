import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import {
  MatrixDutiesDocument,
  MatrixPlanDocument,
  type MatrixPlanItemFragment,
} from "../../generated/graphql";
import { ask } from "../../providers/client";
import type { DayFacts } from "./rows";

/** As many duties as one request may ask for with their chains. */
const PAGE = 200;

/** A plan with its groups and all its duties on one day. */
export interface MatrixDay extends DayFacts {
  plan: MatrixPlanItemFragment;
}

/** A plan's matrix at an instant, null: now; while another day of it is read, the one before is kept. */
export function useMatrix(planId: string | null, inForce: string | null, isWanted = true) {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const answer = useQuery({
    queryKey: ["matrix", planId, inForce],
    queryFn: () => readMatrix(planId ?? "", inForce),
    enabled: isWanted && planId !== null,
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[1] === planId ? before : undefined),
  });
  const { error } = answer;
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
  return answer;
}

async function readMatrix(planId: string, inForce: string | null): Promise<MatrixDay | null> {
  const [{ nodes }, duties] = await Promise.all([
    ask(MatrixPlanDocument, { ids: [planId], inForce }),
    readDuties(planId, inForce),
  ]);
  const [plan] = nodes;
  return plan?.__typename === "Plan" ? { plan, groups: plan.groups, duties } : null;
}

/** The first page says how many there are; all others are asked for at once. */
async function readDuties(planId: string, inForce: string | null) {
  const page = (offset: number) => ask(MatrixDutiesDocument, { planId, inForce, first: PAGE, offset });
  const { duties: head } = await page(0);
  const rest = Array.from({ length: Math.max(0, Math.ceil(head.totalCount / PAGE) - 1) }, (_, index) =>
    page((index + 1) * PAGE),
  );
  const pages = [head, ...(await Promise.all(rest)).map(({ duties }) => duties)];
  return pages.flatMap(({ nodes }) => nodes);
}
