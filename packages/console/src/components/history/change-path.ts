/** The change log with these conditions set. */
export function changePath(conditions: Record<string, string>): string {
  return `/changes?${new URLSearchParams(conditions)}`;
}
