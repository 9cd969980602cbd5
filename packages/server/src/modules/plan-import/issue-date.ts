const DIGITS = "〇一二三四五六七八九";

/** The day that a printed date means, as YYYY-MM-DD, or null where it means none. */
export function issueDate(printed: string | null | undefined): string | null {
  const text = (printed ?? "")
    .normalize("NFKC")
    .replaceAll(/\s/g, "")
    .replaceAll(/[○零０]/g, "〇");
  const match =
    /(\d{4}|[〇一二三四五六七八九]{4})[年\-/.](\d{1,2}|[一二三四五六七八九十]{1,3})[月\-/.](\d{1,2}|[一二三四五六七八九十]{1,3})/u.exec(
      text,
    );
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(numberOf);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const isReal = date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.includes("十")) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(""));
  const [tens = "", ones = ""] = text.split("十");
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
