/**
 * One text for one value: the JSON Canonicalization Scheme (RFC 8785). Keys stand in the order of their UTF-16 units and
 * no space is between; numbers and strings are as ECMAScript writes them, which is what the scheme took over. A value
 * that was kept as `jsonb`, which orders keys and writes numbers its own way, and was read again has the same text.
 */
export function canonicalJson(value: unknown): string {
  // As a JSON keeps it: dates are texts, what is undefined is left out.
  return textOf(JSON.parse(JSON.stringify(value)));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(byKey);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${textOf(member)}`).join(",")}}`;
}

/** By code units, whatever the language of the machine. */
function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
