import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { CheckPlanReadingDocument, type CheckPlanReadingQuery } from "../../../generated/graphql";
import { ask } from "../../../providers/client";
import { unwrap } from "../../../providers/refusal";
import type { Keeper } from "../keeping/use-reading";

export type ReadingCheck = Extract<CheckPlanReadingQuery["answer"], { gapsTotal: number }>;

/** What saving the reading would do, tried on the server without writing; asked once all that was changed here is there. */
export function useCheck({ reading: { id, version }, flush, saving, isLocked }: Keeper, from: string | null) {
  useEffect(() => {
    void flush();
  }, [flush]);
  return useQuery({
    queryKey: ["readingCheck", id, version, from],
    queryFn: async () => {
      const { answer } = await ask(CheckPlanReadingDocument, { input: { id, validFrom: from } });
      return unwrap(answer) as ReadingCheck;
    },
    enabled: saving.state === "saved" && !isLocked,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
