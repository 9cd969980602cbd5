/** What a proposal says, of what stands in its form: a part has its times, an exchange the other shift, neither both. */
export function swapOf(
  shiftId: string,
  values: Record<string, unknown>,
  instantOf: (local: unknown) => string | undefined,
) {
  const { kind, toPersonId, withShiftId, startsAt, endsAt, reason } = values;
  return {
    shiftId,
    toPersonId: String(toPersonId),
    ...(kind === "EXCHANGE" && { withShiftId: String(withShiftId) }),
    ...(kind === "PART" && { startsAt: instantOf(startsAt) ?? null, endsAt: instantOf(endsAt) ?? null }),
    reason: typeof reason === "string" && reason.trim() ? reason.trim() : null,
  };
}
