/** The cells of delimited text after RFC 4180, such as a CSV file or what a spreadsheet puts on the clipboard. */
export function readDelimited(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const delimiter = delimiterOf(body);
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let place = 0; place < body.length; place += 1) {
    const sign = body.charAt(place);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (body.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === delimiter || sign === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** What stands most often in the first line, outside of quotes; what a spreadsheet copies has tabs. */
function delimiterOf(text: string): string {
  const [line = ""] = text.replaceAll(/"[^"]*"/g, "").split("\n");
  const counts = ["\t", ",", ";"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
