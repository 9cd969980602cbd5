import { NodeLink } from "./NodeLink";

/** What of a duty is shown in a line. */
export interface DutyWords {
  id: string;
  number?: string | null;
  title?: string | null;
  text: string;
}

/** A duty in a line: its number and its title, else its text. */
export function DutyName({ duty }: { duty: DutyWords }) {
  return <NodeLink id={duty.id}>{dutyLine(duty)}</NodeLink>;
}

/** The number and the words of a duty. */
export function dutyLine({ number, title, text }: DutyWords): string {
  return [number, title || text].filter(Boolean).join(" ");
}
