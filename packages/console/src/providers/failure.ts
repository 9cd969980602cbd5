/** Whether an error, of whatever wrapping, says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return hasStatus(error, 401) || codesOf(error).includes("UNAUTHENTICATED");
}

/** Whether an error, of whatever wrapping, says that the viewer may not ask that. */
export function isForbidden(error: unknown): boolean {
  return codesOf(error).includes("FORBIDDEN");
}

/** Whether an error says that there is no such record, or none that the viewer may see. */
export function isMissing(error: unknown): boolean {
  return [error, property(error, "body")].some((each) => property(each, "status") === 404);
}

/**
 * The codes of the GraphQL errors within. Apollo throws them as `graphQLErrors`; ra-data-graphql wraps that in an
 * HttpError of status 200 and puts it in `body`.
 */
export function codesOf(error: unknown): string[] {
  const wrapped = property(error, "body") ?? error;
  const errors = property(wrapped, "graphQLErrors");
  if (!Array.isArray(errors)) return [];
  return errors
    .map((each: unknown) => property(property(each, "extensions"), "code"))
    .filter((code): code is string => typeof code === "string");
}

function hasStatus(error: unknown, status: number): boolean {
  const network = property(property(error, "body") ?? error, "networkError");
  return [error, network].some(
    (each) => property(each, "status") === status || property(each, "statusCode") === status,
  );
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
