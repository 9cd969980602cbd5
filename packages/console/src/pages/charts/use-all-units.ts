import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import { type ChartUnitFragment, ChartUnitsDocument } from "../../generated/graphql";
import { ask } from "../../providers/client";

/** The most that one page of the API holds. */
const PER_PAGE = 200;

/** All units at a moment; null until the last page has come, and how far it is until then. */
export interface AllUnits {
  units: readonly ChartUnitFragment[] | null;
  loaded: number;
  total: number;
  isFetching: boolean;
  error: Error | null;
}

/** Reads page after page until all units are there; what was shown stays until another moment's are. */
export function useAllUnits(inForce: string | null, { enabled = true } = {}): AllUnits {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ["pages", ChartUnitsDocument.toString(), { inForce }],
    queryFn: ({ pageParam }) => ask(ChartUnitsDocument, { first: PER_PAGE, offset: pageParam, inForce }),
    initialPageParam: 0,
    getNextPageParam: ({ page }, _pages, offset) => {
      const loaded = offset + page.nodes.length;
      return page.nodes.length > 0 && loaded < page.totalCount ? loaded : undefined;
    },
    enabled,
    retry: false,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
  const pages = data?.pages;
  const units = useMemo(() => pages?.flatMap(({ page }) => page.nodes) ?? [], [pages]);
  const isComplete = enabled && pages !== undefined && !hasNextPage;
  return {
    units: isComplete ? units : null,
    loaded: units.length,
    total: pages?.at(-1)?.page.totalCount ?? 0,
    isFetching,
    error,
  };
}
