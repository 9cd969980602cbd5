import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import {
  type NameMatchItemFragment,
  ReadingNamesDocument,
  type ReadingNamesQuery,
} from "../../../generated/graphql";
import { ask } from "../../../providers/client";
import { type Part, partsOf } from "./answers";

export type NameMatch = NameMatchItemFragment;
type Named = Extract<NonNullable<ReadingNamesQuery["nodes"][number]>, { matches: unknown }>;

/**
 * The printed names of a reading as they match now, each in its part of the page. Asked anew with each version of the
 * reading, since an answer to one name may settle another.
 */
export function useNames({ id, version }: { id: string; version: number }) {
  const parts = useRef<ReadonlyMap<string, Part>>(new Map());
  const { data, isPending, isPlaceholderData, error, refetch } = useQuery({
    queryKey: ["readingNames", id, version],
    queryFn: () => ask(ReadingNamesDocument, { ids: [id] }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const named = data?.nodes.find((node): node is Named => node !== null && "matches" in node) ?? null;
  if (named) parts.current = partsOf(named.matches, parts.current);
  return {
    matches: named?.matches ?? null,
    parts: parts.current,
    isPending,
    isOld: isPlaceholderData,
    error,
    retry: () => void refetch(),
  };
}
