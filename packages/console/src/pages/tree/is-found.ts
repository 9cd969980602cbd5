/** Whether a unit is found by what was typed: a part of its name or of another name; white space does not count. */
export function isFound(unit: { name: string; aliases: readonly string[] }, text: string): boolean {
  const wanted = squeeze(text);
  return [unit.name, ...unit.aliases].some((name) => squeeze(name).includes(wanted));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "").toLowerCase();
}
