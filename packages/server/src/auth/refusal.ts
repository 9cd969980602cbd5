/** Whether what the sign-in library threw is its answer to a client, not a fault. */
export function isRefusal(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === "number" && status < 500;
}
