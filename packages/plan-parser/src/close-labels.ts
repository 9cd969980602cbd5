import type { Edit, MappedText } from "./mapped-text.ts";
import { rewrite } from "./mapped-text.ts";

const SPACED_LABEL =
  /(?<=^[ \t]{0,24}|[。;][ \t]{0,24})(\p{Script=Han}(?:[ ]{1,8}\p{Script=Han}{1,2}){1,6})[ ]*(?=:)/gmu;

/** Closes the alignment spaces inside labels (牵 头 单 位：), so that a label is one word for every later stage. */
export function closeLabels(source: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(SPACED_LABEL)) {
    for (const gap of match[0].matchAll(/ +/gu))
      edits.push({
        start: match.index + gap.index,
        end: match.index + gap.index + gap[0].length,
        insert: "",
      });
  }
  return rewrite(source, edits);
}
