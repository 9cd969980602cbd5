import { memo, type ReactNode } from "react";
import type { FactKind } from "../draft/draft-facts";
import type { Line, Mark, Segment } from "./document-marks";

/** A line of the document; drawn again only where what is to be seen on it changed. */
export const DocumentLine = memo(
  function DocumentLine({
    line,
    text,
    letterOf,
    doubtOf,
  }: {
    line: Line;
    text: string;
    letterOf: (kind: FactKind) => string;
    doubtOf: (index: number) => string;
  }) {
    return (
      <div className={text.slice(line.start, line.end).trim() === "" ? "line blank" : "line"}>
        {line.segments.map((segment) => (
          <Stretch key={segment.start} segment={segment} text={text} doubtOf={doubtOf}>
            {segment.begins.map((mark) => (
              <Anchor key={mark.key} mark={mark} letterOf={letterOf} />
            ))}
          </Stretch>
        ))}
      </div>
    );
  },
  (before, after) =>
    before.line.signature === after.line.signature &&
    before.letterOf === after.letterOf &&
    before.doubtOf === after.doubtOf,
);

function Stretch({
  segment: { start, end, marks, doubts },
  text,
  doubtOf,
  children,
}: {
  segment: Segment;
  text: string;
  doubtOf: (index: number) => string;
  children: ReactNode;
}) {
  const own = marks.at(-1);
  const around = marks.at(-2);
  const className = [
    ...(own ? [`fact is-${own.kind}`] : []),
    ...(around ? [`in-${around.kind}`] : []),
    ...(doubts.length > 0 ? ["doubted"] : []),
  ].join(" ");
  return (
    <>
      {children}
      <span
        data-start={start}
        {...(className && { className })}
        {...(own && { "data-keys": marks.map(({ key }) => key).join(" ") })}
        {...(doubts.length > 0 && { title: doubts.map(doubtOf).join("\n") })}
      >
        {text.slice(start, end)}
      </span>
    </>
  );
}

/** Where a fact begins: its letter, to be reached by the keyboard. Its letter is drawn, so it is no part of the text. */
function Anchor({
  mark: { key, kind, label },
  letterOf,
}: {
  mark: Mark;
  letterOf: (kind: FactKind) => string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, at which lines break and selections stop
    <span
      role="button"
      tabIndex={-1}
      className={`anchor of-${kind}`}
      data-anchor={key}
      data-letter={letterOf(kind)}
      aria-label={label}
    />
  );
}
