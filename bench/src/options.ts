import { parseArgs } from "node:util";
import { CONTENDER_NAMES, type ContenderName } from "./contenders.ts";
import { isSizeKey, SIZES, type SizeKey } from "./data/size.ts";
import { QUESTION_KEYS, type QuestionKey } from "./questions/question.ts";

export interface Options {
  sizes: SizeKey[];
  questions: QuestionKey[];
  contenders: ContenderName[];
  seconds: number;
  rounds: number;
  port: number;
  profile: boolean;
  /** The folder of another checkout of ours, to be measured instead. */
  server: string | undefined;
  /** Whether the results go into bench/results and docs. */
  save: boolean;
  /** Whether the kept figures of questions that are not asked now stay among them. */
  keep: boolean;
}

export const USAGE = `pnpm bench [--sizes 1k,100k,1M] [--questions Q1,Q2,…] [--contenders dutygraph,…] [--seconds 2] [--rounds 3]
  [--port 4310] [--save]: writes bench/results, docs/performance.md and its plot  [--keep]: together with kept figures of other questions
  [--profile]: where our server spends its time
  [--server folder]: another checkout of ours`;

/** Reads the arguments. @throws Error that says how they should be */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string", default: Object.keys(SIZES).join() },
      questions: { type: "string", default: QUESTION_KEYS.join() },
      contenders: { type: "string", default: CONTENDER_NAMES.join() },
      seconds: { type: "string", default: "2" },
      rounds: { type: "string", default: "3" },
      port: { type: "string", default: "4310" },
      server: { type: "string" },
      profile: { type: "boolean", default: false },
      save: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
    },
  });
  return {
    sizes: listed(values.sizes, isSizeKey),
    questions: listed(values.questions, (word): word is QuestionKey =>
      QUESTION_KEYS.includes(word as QuestionKey),
    ),
    contenders: listed(values.contenders, (word): word is ContenderName =>
      CONTENDER_NAMES.includes(word as ContenderName),
    ),
    seconds: positive(values.seconds),
    rounds: positive(values.rounds),
    port: positive(values.port),
    server: values.server,
    profile: values.profile,
    save: values.save,
    keep: values.keep,
  };
}

function listed<Word extends string>(text: string, isOne: (word: string) => word is Word): Word[] {
  return text.split(",").map((word) => {
    if (!isOne(word)) throw new Error(`There is no ${word}.\n${USAGE}`);
    return word;
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${text} is no number above 0.\n${USAGE}`);
  return value;
}
