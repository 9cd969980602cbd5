import type { OwnerFact } from "./owner-clauses.ts";
import { readOwnerNote } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";

const OWNER =
  "(?:(?:包村|包片|包保|包联|包干|挂点|挂钩|挂联|联系|责任|分管|牵头|主管)(?:[县市区镇乡校局]?领导|人|单位|部门)|(?:第一|直接)?责任人|负责人|[河湖林路田街点段楼]长)";
const PLACE_LINE = new RegExp(
  String.raw`^([^,。;:()、\d\s]{2,20}?)(?:\([^()]{0,20}\))?[ \t]*(?:[:—-]|(?=[ \t]))[ \t]*(?=${OWNER})`,
  "u",
);

/** A line that gives a place or a matter to its owners (上沟村：包村领导甲，责任单位乙). */
export interface PlaceLine {
  readonly name: Piece;
  readonly facts: readonly OwnerFact[];
}

/** Whether the text opens with a place and its owner; such lines are never joined to the line above. */
export function startsWithPlace(text: string): boolean {
  return /:/u.test(text.slice(0, 44)) && PLACE_LINE.test(text.slice(0, 60));
}

/** Reads such a line, or null when what follows the name is no list of owners. */
export function readPlaceLine(line: Piece): PlaceLine | null {
  const match = PLACE_LINE.exec(line.text);
  if (!match?.[1]) return null;
  const facts = readOwnerNote(trim(cut(line, match[0].length), "。;"));
  return facts ? { name: cut(line, 0, match[1].length), facts } : null;
}
