/** What is chosen, after some were taken or dropped; the order of choosing stays. */
export function changed(chosen: readonly string[], ids: readonly string[], isChosen: boolean): string[] {
  const others = chosen.filter((id) => !ids.includes(id));
  if (!isChosen) return others;
  return [...chosen, ...ids.filter((id) => !chosen.includes(id))];
}
