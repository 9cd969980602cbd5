import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import type { TypedDocumentString } from "../generated/graphql";
import { ask } from "./client";

/** The answer to a document for a screen that is no resource; an ended session leads to the sign-in page. */
export function useAnswer<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  {
    enabled = true,
    keepsPrevious = false,
    everyMs,
  }: {
    enabled?: boolean;
    /** Whether the answer to the variables before is there until the one to these has come. */
    keepsPrevious?: boolean;
    /** How long until it is asked again, for what changes under one's eyes; without it, once. */
    everyMs?: number | undefined;
  } = {},
) {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const answer = useQuery({
    queryKey: ["document", document.toString(), variables],
    queryFn: () => ask(document, variables),
    enabled,
    retry: false,
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  });
  const { error } = answer;
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
  return answer;
}
