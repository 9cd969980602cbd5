import { MutationCache, QueryClient } from "@tanstack/react-query";

/** One write can change what any screen shows, such as a chain or a count: after it everything is read anew. */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({ onSuccess: () => void queryClient.invalidateQueries() }),
});
