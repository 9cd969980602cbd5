import type { Context } from "../../context.ts";
import { type DutyReading, type DutyRow, readingsOf } from "../../snapshot/duty-reading.ts";

/**
 * Asks a statement of `readingSql` for duties, makes them known to the request, and brings memory to where the log stood
 * when they were read: whoever got a part in one of them meanwhile may be as new.
 */
export async function askReadings(
  { sql, memory, load }: Context,
  text: string,
  values: readonly unknown[],
): Promise<{ rows: DutyRow[]; readings: DutyReading[] }> {
  const rows = (await sql.askValues(text, values)) as DutyRow[];
  const readings = readingsOf(rows);
  for (const reading of readings) load.keepDuty(reading);
  const [first] = readings;
  if (first !== undefined) await memory?.at(first.number);
  return { rows, readings };
}
