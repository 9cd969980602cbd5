import { createContext, type RefObject } from "react";
import type { ChartActs } from "./use-chart-acts";

/** The card on which the keys work; `turn` rises whenever it is to take the focus. */
export interface ActiveCard {
  id: string | null;
  turn: number;
}

/** What a card can do, and what it must know of the drawing around it. */
export interface CardActs extends ChartActs {
  active: ActiveCard;
  /** Takes the focus from a card that moves out of the window. */
  frame: RefObject<HTMLElement | null>;
  /** The card that was looked for. */
  atId: string | null;
}

export const CardActsContext = createContext<CardActs | null>(null);
