import type { AutocompleteProps } from "@mui/material/Autocomplete";
import ListItemText from "@mui/material/ListItemText";
import { useState } from "react";
import { useStore, useTranslate } from "react-admin";
import { PartySearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useSettled } from "../preview/use-settled";
import { type Choice, choicesOf, type PartyKind, remembered } from "./party-choices";

const TYPING = 200;

/** The parties that were chosen of late, which a search of them offers unasked. */
export function useRecentParties() {
  const [recent, setRecent] = useStore<Choice[]>("acts.recentParties", []);
  return { recent, remember: (choice: Choice) => setRecent(remembered(recent, choice)) };
}

/** What an Autocomplete needs to find parties of these kinds by a part of the name; those `offered` come without one. */
export function usePartySearch(kinds: readonly PartyKind[], offered: readonly Choice[] = []) {
  const translate = useTranslate();
  const [text, setText] = useState("");
  const wanted = text.trim().slice(0, 100);
  const { settled, isMoving } = useSettled(wanted, TYPING);
  const isTyped = wanted !== "";
  const { data, isFetching } = useAnswer(
    PartySearchDocument,
    { text: settled },
    { enabled: settled !== "", keepsPrevious: true },
  );
  const search = {
    options: isTyped
      ? choicesOf(data?.search ?? [], kinds)
      : offered.filter(({ kind }) => kinds.includes(kind)),
    loading: isTyped && (isMoving || isFetching),
    noOptionsText: translate(isTyped ? "acts.noHits" : "acts.typeMore"),
    loadingText: translate("ra.page.loading"),
    onInputChange: (_event, typed, reason) => setText(reason === "input" ? typed : ""),
    // The API has searched already, and by more than the name.
    filterOptions: (all) => all,
    getOptionKey: ({ id }) => id,
    isOptionEqualToValue: (option, value) => option.id === value.id,
    renderOption: ({ key, ...item }, { name, place }) => (
      <li key={key} {...item}>
        <ListItemText primary={name} secondary={place} sx={{ m: 0 }} />
      </li>
    ),
  } satisfies Search;
  return { search, isTyped };
}

type Search = Partial<AutocompleteProps<Choice, undefined, undefined, undefined>> & { options: Choice[] };

/** A party by its name, with what tells it from others of that name. */
export function nameWithPlace({ name, place }: Choice): string {
  return place ? `${name}（${place}）` : name;
}
