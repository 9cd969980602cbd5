import { useState } from "react";
import { useNotify } from "react-admin";
import {
  type GroupWholeFragment,
  type MemberItemFragment,
  OrderMembersDocument,
} from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { reorder } from "./reorder";

interface Saved {
  /** The order before, to go back to. */
  before: string[];
  wasUndone: boolean;
}

interface Wish {
  ids: string[];
  /** The order known when it was made: once another one is known, the wish has come true or is outdated. */
  basis: string;
}

/** The members in the order that is on screen: a move shows at once, is saved at once, and can be undone. */
export function useRoster({ id: groupId, members }: Pick<GroupWholeFragment, "id" | "members">) {
  const notify = useNotify();
  const { mutateAsync, isAllowed } = useTell(OrderMembersDocument);
  const [wish, setWish] = useState<Wish | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const known = members.map(({ id }) => id).join();
  const shown = wish?.basis === known ? inOrder(members, wish.ids) : [...members];
  const save = async (memberIds: string[], wasUndone: boolean) => {
    const before = shown.map(({ id }) => id);
    setWish({ ids: memberIds, basis: known });
    setSaved(null);
    try {
      await mutateAsync({ groupId, memberIds });
      setSaved({ before, wasUndone });
    } catch (error) {
      setWish(null);
      notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
    }
  };
  const said: "saved" | "undone" | null = saved && (saved.wasUndone ? "undone" : "saved");
  return {
    members: shown,
    isAllowed,
    said,
    move: (from: number, to: number) => {
      if (from === to) return;
      const ids = shown.map(({ id }) => id);
      void save(reorder(ids, from, to), false);
    },
    undo: saved && !saved.wasUndone ? () => void save(saved.before, true) : null,
  };
}

function inOrder(members: readonly MemberItemFragment[], ids: readonly string[]): MemberItemFragment[] {
  return members.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
