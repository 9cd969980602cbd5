import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";

/** As many as one request may ask for. */
export const PAGE = 200;

/** A page of a list with the way to what follows. */
export interface Page<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly Node[];
}

/** Of what is not there on that day. */
export const NO_PAGE: Page<never> = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [],
};

/** A list page by page; `isWhole`: until its end, for what must be held against another day. */
export function usePages<Node>(
  key: readonly unknown[],
  readPage: (after: string | null) => Promise<Page<Node>>,
  { isWhole, isWanted }: { isWhole: boolean; isWanted: boolean },
) {
  const { data, hasNextPage, isFetching, fetchNextPage, error } = useInfiniteQuery({
    queryKey: ["pages", ...key],
    queryFn: ({ pageParam }) => readPage(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled: isWanted,
    retry: false,
  });
  const isLacking = isWanted && isWhole && hasNextPage;
  useEffect(() => {
    if (isLacking && !isFetching && !error) void fetchNextPage();
  }, [isLacking, isFetching, error, fetchNextPage]);
  return {
    nodes: data && !isLacking ? data.pages.flatMap(({ nodes }) => nodes) : null,
    total: data?.pages[0]?.totalCount ?? 0,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage(),
    isFetching,
    error,
  };
}

export type Pages<Node> = ReturnType<typeof usePages<Node>>;
