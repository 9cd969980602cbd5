/** What a field of the query answered. @throws Error where the server answered errors, or nothing */
export function fieldOf<Value>(body: unknown, field: string): Value {
  const { data, errors } = body as { data?: Record<string, unknown> | null; errors?: unknown[] };
  const value = data?.[field];
  if (errors !== undefined || value == null)
    throw new Error(`${field}: ${JSON.stringify(body).slice(0, 500)}`);
  return value as Value;
}
