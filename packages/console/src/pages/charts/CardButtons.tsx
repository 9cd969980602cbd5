import { use } from "react";
import { useTranslate } from "react-admin";
import type { ChartCard } from "./card";
import { CardActsContext } from "./card-acts";
import type { Standing } from "./forest";

/** What can be done at a card: show its people, begin the chart here, fold what is below. */
export function CardButtons({
  standing: { card, childCount, isClosed, level },
  isDetailed,
  isActive,
}: {
  standing: Standing<ChartCard>;
  isDetailed: boolean;
  isActive: boolean;
}) {
  const translate = useTranslate();
  const acts = use(CardActsContext);
  const word = (act: string) => translate(`charts.acts.${act}`, { title: card.title });
  const button = (label: string, sign: string, isOn: boolean | undefined, act: () => void) => (
    <button
      type="button"
      className="nopan"
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      title={label}
      aria-expanded={isOn}
      onClick={(event) => {
        event.stopPropagation();
        act();
      }}
    >
      {sign}
    </button>
  );
  return (
    <>
      {card.details.length > 0 &&
        button(word(isDetailed ? "hideDetails" : "showDetails"), isDetailed ? "▴" : "▾", isDetailed, () =>
          acts?.detail(card.id, !isDetailed),
        )}
      {childCount > 0 && level > 1 && button(word("root"), "◎", undefined, () => acts?.beginAt(card.id))}
      {childCount > 0 &&
        button(word(isClosed ? "open" : "close"), isClosed ? `＋${childCount}` : "－", !isClosed, () =>
          acts?.fold(card.id, !isClosed),
        )}
    </>
  );
}
