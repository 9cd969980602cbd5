import type { Contender, Variables } from "../contender.ts";
import { OURS } from "../contenders.ts";
import type { SizeKey } from "../data/size.ts";
import type { Options } from "../options.ts";
import { withClient } from "../query.ts";
import { type QuestionKey, READ_KEYS, type ReadKey } from "../questions/question.ts";
import { QUESTIONS } from "../questions/questions.ts";
import { agree } from "./agree.ts";
import { besidePulls } from "./beside-pulls.ts";
import { asOthers, type Contestant, portsFrom, startAll, stopAll } from "./contestant.ts";
import { inSight } from "./in-sight.ts";
import { type Ground, interleave } from "./interleave.ts";
import { agreeOnPull } from "./pull.ts";
import type { Measured } from "./result.ts";
import { workOf } from "./work.ts";

/** How many draws are held against each other, and how many the load goes around in. */
const AGREED = 50;
const DRAWN = 400;
/** Pulling everything from a large set by every contender would take longer than all else. */
const PULLED_WHOLE: readonly SizeKey[] = ["1k"];

/**
 * Starts the contenders over one copy of a data set, holds their answers against each other, and measures them in turns.
 * A question that fails is told to `onFault`, and the others are asked all the same.
 */
export async function measureSize(
  size: SizeKey,
  contenders: Contender[],
  ground: Ground & { databaseUrl: string },
  options: Options,
  onFault: (question: QuestionKey, error: unknown) => void,
): Promise<Measured[]> {
  const contestants = await startAll(contenders, ground.databaseUrl, portsFrom(options.port));
  try {
    const all: Measured[] = [];
    const ask = async (question: QuestionKey) => {
      const drawn = await withClient(ground.databaseUrl, (client) => QUESTIONS[question].draw(client, DRAWN));
      const able = contestants.filter((contestant) => workOf(contestant, question, drawn) !== null);
      if (isRead(question)) await agree(able, question, drawn.slice(0, AGREED));
      if (question === "I1" && PULLED_WHOLE.includes(size)) await agreeOnPull(able);
      console.log(`${size} ${question}: ${able.map(({ name }) => name).join(", ")} agree.`);
      for (const row of await measureQuestion(question, able, drawn, ground, options))
        all.push({ size, question, ...row });
    };
    for (const question of options.questions)
      await ask(question).catch((error: unknown) => onFault(question, error));
    return all;
  } finally {
    await stopAll(contestants);
  }
}

async function measureQuestion(
  question: QuestionKey,
  able: Contestant[],
  drawn: Variables[],
  ground: Ground,
  options: Options,
) {
  const ours = able.find(({ name }) => name === OURS);
  const others = question === "Q1" && ours !== undefined ? asOthers(ours) : [];
  const works = [];
  for (const contestant of [...able, ...others]) {
    const seen = others.includes(contestant) ? await inSight(contestant, drawn, ground) : drawn;
    const work = seen === null ? null : workOf(contestant, question, seen);
    if (work !== null) works.push(work);
  }
  const own = works.find(({ contestant }) => contestant === ours);
  if (question === "Q1" && own !== undefined) works.push(besidePulls(own));
  return interleave(works, ground, options);
}

function isRead(question: QuestionKey): question is ReadKey {
  return (READ_KEYS as readonly string[]).includes(question);
}
