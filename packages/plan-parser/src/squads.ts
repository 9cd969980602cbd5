import type { DraftGroup } from "./draft-builder.ts";
import { readBodyName } from "./group-names.ts";
import type { Piece } from "./piece.ts";
import { cut } from "./piece.ts";
import type { Reading } from "./reading.ts";

const SET_UP =
  /^(?!各)(?:[^,。;:]{0,16})(?:成立|组建|设立|下设)(?:了)?(?:[一\d]+余?[人名支个](?:的|左右的|规模的)?)?([^,。;:、()\d]{2,20}(?:组|队|专班))(?:\([^()]{0,20}\))?(?=,|由|:|$)/u;
const STAFFED = /[组队]长|任副?[组队]长|牵头/u;

/** A group that a sentence sets up and staffs at once (组建扑火队，队长由…担任). */
export interface Squad {
  readonly group: DraftGroup;
  readonly length: number;
}

/** Reads such a sentence; `isStaffed` says that labels with its people follow. */
export function readSquad(reading: Reading, sentence: Piece, isStaffed: boolean): Squad | null {
  const match = SET_UP.exec(sentence.text);
  if (!match?.[1] || /领导小组|领导组|指挥部/u.test(match[1]) || !(isStaffed || STAFFED.test(sentence.text)))
    return null;
  const at = match[0].indexOf(match[1], match[0].search(/成立|组建|设立|下设/u));
  const named = readBodyName(cut(sentence, at, at + match[1].length));
  if (named?.kind !== "WORKING" || (!reading.leadership && !/队$/u.test(match[1]))) return null;
  return { group: reading.draft.body(named.name, "WORKING", reading.leadership), length: match[0].length };
}
