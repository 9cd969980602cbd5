import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isForbidden } from "./failure";
import { refusedOf } from "./refusal";

/**
 * One write can change what any screen shows, such as a chain or a count: after it everything is read anew. What was
 * refused to the viewer says that rights have changed since they were read: they are read anew then.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isForbidden(error)) readRightsAnew();
    },
  }),
  mutationCache: new MutationCache({
    onSuccess: () => void queryClient.invalidateQueries(),
    onError: (error) => {
      if (isForbidden(error) || refusedOf(error)?.kind === "ForbiddenError") readRightsAnew();
    },
  }),
});

/** Under which key the viewer is kept; `authProvider` answers from there. */
export const VIEWER_KEY = ["viewer"];

/** Under which key the rights of the open screen are kept. */
export const RIGHTS_KEY = ["auth", "rights"];

/**
 * What react-admin was told of the open screen is not asked again: it would leave the screen at once, and with it what
 * somebody has typed. It asks anew when the next one opens.
 */
function readRightsAnew(): void {
  void queryClient
    .invalidateQueries({ queryKey: VIEWER_KEY })
    .then(() => queryClient.invalidateQueries({ queryKey: RIGHTS_KEY }));
}
