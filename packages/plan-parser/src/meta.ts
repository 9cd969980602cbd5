import { readTitle } from "./meta-title.ts";
import { isUnit } from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, trim } from "./piece.ts";

/** The facts about the document, as pieces of it. */
export interface DocumentFacts {
  readonly title: Piece | null;
  readonly docNumber: Piece | null;
  readonly issuer: Piece | null;
  readonly date: Piece | null;
  readonly publicity: Piece | null;
}

const DAY =
  "(?:\\d{4}[ \\t]*年[ \\t]*\\d{1,2}[ \\t]*月[ \\t]*\\d{1,2}[ \\t]*日|[二一][\\d○〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})";
const SIGNED = new RegExp(`^[ \\t(]*(${DAY})[ \\t)]*$`, "u");
const SIGNED_BY = new RegExp(`^[ \\t]*(\\p{Script=Han}{4,30})[ \\t]+(${DAY})[ \\t]*$`, "u");
const PRINTED = new RegExp(`(${DAY})[ \\t]*印发`, "u");
const ADOPTED = new RegExp(`\\([^()]{0,40}?(${DAY})[^()]{0,60}?(?:通过|审议|修订|印发)[^()]{0,20}\\)`, "u");
const DOC_NUMBER =
  /^[ \t]*([\p{Script=Han}xX×*]{2,12}[ \t]*[〔[【(][ \t]*(?:19|20)[\dxX×*]{2}[ \t]*[〕\]】)][ \t]*(?:第)?[ \t]*[\dxX×*]{1,4}[ \t]*号)[ \t]*(?:$|(?=[ \t]签发))/u;
const DOC_NUMBER_LABEL =
  /(?:文[ \t]*号|发[ \t]*文[ \t]*字[ \t]*号|文件编号)[ \t]*:[ \t]*([\p{Script=Han}xX×*]{2,12}[ \t]*[〔[【(][ \t]*(?:19|20)[\dxX×*]{2}[ \t]*[〕\]】)][ \t]*(?:第)?[ \t]*[\dxX×*]{1,4}[ \t]*号)/u;
const PUBLICITY =
  /(?:公开方式|公开属性|信息公开选项|公开选项|公开类别)[ \t]*[:：]?[ \t]*(主动公开|依申请公开|不予公开|不公开|免予公开)/u;
const PUBLISHED =
  /\(((?:此件|本件)(?:公开发布|主动公开|依申请公开|删减后公开|不予公开|不公开|删减后公开发布|予以公开|可公开))\)/u;
const LETTERHEAD = /^[ \t]*(\S.{1,40}?)[ \t]*文件[ \t]*$/u;
const PUBLISHER =
  /(?:发布机构|发文机关|发文机构|发文单位|发布单位|制发机关|印发机关)[ \t]*:[ \t]*(\p{Script=Han}{4,30}?)(?=[ \t]|$)/u;
const UNIT_IN_TITLE =
  /^(.{2,40}?(?:人民政府|办公室|委员会|办事处|管委会|图书馆|文化馆|博物馆|科技馆|体育馆|中学|小学|幼儿园|学校|学院|大学|医院|卫生院|公司|集团|中心|居委会|村委会|社区|支队|大队|分局|[局厅委院站]|(?<!场)所))(?!办|长|面|势|部|会|员)/u;
const PLACE_IN_TITLE = /^(\p{Script=Han}{2,9}?(?:省|市|县|区|镇|乡|街道|村))/u;

/** Reads title, number, issuer, date and publicity; where the text does not say, null, never a guess. */
export function readMeta(doc: Piece, lines: readonly Piece[]): DocumentFacts {
  const title = readTitle(doc, lines);
  const signature = lastSignature(lines);
  return {
    title,
    docNumber: firstMatch(lines.slice(0, 80), DOC_NUMBER) ?? firstMatch(lines.slice(0, 80), DOC_NUMBER_LABEL),
    issuer:
      firstMatch(lines.slice(0, 12), LETTERHEAD, isUnit) ??
      signature?.unit ??
      noticeIssuer(lines) ??
      firstMatch(lines.slice(0, 12), PUBLISHER, isUnit) ??
      (title ? issuerInTitle(title) : null),
    date:
      signature?.date ??
      firstMatch(lines.slice(0, 80), ADOPTED) ??
      firstMatch([...lines].reverse().slice(0, 40), PRINTED),
    publicity: firstMatch(lines, PUBLICITY) ?? firstMatch(lines, PUBLISHED),
  };
}

function firstMatch(
  lines: readonly Piece[],
  pattern: RegExp,
  accept: (text: string) => boolean = () => true,
): Piece | null {
  for (const line of lines) {
    const match = line.text.length < 400 ? pattern.exec(line.text) : null;
    if (!match?.[1] || !accept(match[1].replace(/\s+/gu, ""))) continue;
    const at = match.index + match[0].indexOf(match[1]);
    return cut(line, at, at + match[1].length);
  }
  return null;
}

// 成文日期: a date on a line of its own, the issuing body on the line above it or before it on the same line.
function lastSignature(lines: readonly Piece[]): { unit: Piece | null; date: Piece } | null {
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const line = lines[i];
    const signed = line ? SIGNED_BY.exec(line.text) : null;
    if (line && signed?.[1] && signed[2] && isUnit(signed[1])) {
      const unit = cut(line, line.text.indexOf(signed[1]), line.text.indexOf(signed[1]) + signed[1].length);
      const at = line.text.lastIndexOf(signed[2]);
      return { unit, date: cut(line, at, at + signed[2].length) };
    }
    const date = line ? SIGNED.exec(line.text) : null;
    if (!line || !date?.[1] || /发布|更新|来源/u.test(lines[i - 1]?.text ?? "")) continue;
    const at = line.text.indexOf(date[1]);
    const unit = unitLine(lines[i - 1]);
    if (!unit && i < lines.length * 0.4 && i < 6) continue;
    return { unit, date: cut(line, at, at + date[1].length) };
  }
  return null;
}

function unitLine(line: Piece | undefined): Piece | null {
  if (!line) return null;
  const plain = trim(line);
  const text = compact(plain);
  const isBody =
    text.length >= 4 &&
    text.length <= 40 &&
    !/[,。;:]/u.test(text) &&
    (isUnit(text) || /(?:领导小组|指挥部|委员会)$/u.test(text));
  return isBody ? plain : null;
}

// “X关于印发…的通知”, also with X on the line above.
function noticeIssuer(lines: readonly Piece[]): Piece | null {
  for (let i = 0; i < Math.min(lines.length, 20); i += 1) {
    const line = lines[i];
    const about = line ? /^(.{0,40}?)关于(?:印发|下发|成立|调整|开展|做好|转发)/u.exec(line.text) : null;
    if (!line || !about) continue;
    const unit = about[1] ? trim(cut(line, 0, about[1].length)) : unitLine(lines[i - 1]);
    if (unit && isUnit(compact(unit))) return unit;
  }
  return null;
}

// 沙河乡中心卫生院, not 沙河乡中心: the unit goes on while a longer unit name still fits.
function longestUnit(title: string): number {
  let length = 0;
  let match = UNIT_IN_TITLE.exec(title);
  while (match?.[1] && !/关于|《|[“”]|\d{4}/u.test(match[1]) && match[1].length <= 40) {
    const isNext = length === 0 || match[1].length - length <= 6;
    if (!isNext) break;
    length = match[1].length;
    match = new RegExp(UNIT_IN_TITLE.source.replace("{2,40}?", `{${Math.max(2, length - 1)},40}?`), "u").exec(
      title,
    );
    if ((match?.[1]?.length ?? 0) <= length) break;
  }
  return length;
}

function issuerInTitle(title: Piece): Piece | null {
  const unit = longestUnit(title.text);
  if (unit > 0) return cut(title, 0, unit);
  const office = /^(.{2,30}?)关于/u.exec(title.text);
  if (office?.[1] && isUnit(office[1])) return cut(title, 0, office[1].length);
  const place = PLACE_IN_TITLE.exec(title.text);
  return place?.[1] && /(?:村|镇|乡|街道)$/u.test(place[1]) ? cut(title, 0, place[1].length) : null;
}
