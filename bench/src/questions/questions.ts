import { i1 } from "./i1.ts";
import { m1 } from "./m1.ts";
import { q1 } from "./q1.ts";
import { q2 } from "./q2.ts";
import { q3 } from "./q3.ts";
import { q4 } from "./q4.ts";
import { q5 } from "./q5.ts";
import { q6 } from "./q6.ts";
import type { Question, QuestionKey } from "./question.ts";

export const QUESTIONS: Record<QuestionKey, Question> = {
  Q1: q1,
  Q2: q2,
  Q3: q3,
  Q4: q4,
  Q5: q5,
  Q6: q6,
  M1: m1,
  I1: i1,
};
