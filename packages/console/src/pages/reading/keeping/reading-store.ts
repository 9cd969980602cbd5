import { failureWord, refusedOf } from "../../../providers/refusal";
import { draftOf } from "../draft/draft-json";
import { type DraftModel, modelOf } from "../draft/draft-model";
import { advance, beginHistory, bringBack, type History, takeBack } from "../draft/history";
import type { ChosenFacts, Saving } from "./reading-keeper";

/** What the store must know of a reading. */
export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly draft: unknown;
}

/** What is sent to be saved; left out: unchanged. */
export interface ReadingChange<Choice> extends ChosenFacts {
  readonly id: string;
  readonly expectedVersion: number;
  readonly draft?: Record<string, unknown>;
  readonly choices?: Choice[];
}

export interface StoreState<Reading> {
  readonly reading: Reading;
  readonly history: History<DraftModel>;
  readonly saving: Saving;
}

/** How long after the last edit it is saved by itself. */
export const SAVE_AFTER_MS = 1_500;

/**
 * A reading that is worked on and saved by itself. One saving is under way at a time; what is changed meanwhile goes
 * with the one after it. A conflict stops all saving until a person decided.
 */
export class ReadingStore<Reading extends Stored, Choice> {
  private state: StoreState<Reading>;
  private saved: DraftModel;
  private waiting: ChosenFacts & { readonly choices?: Choice[] } = {};
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly send: (change: ReadingChange<Choice>) => Promise<Partial<Reading>>;

  constructor(reading: Reading, send: (change: ReadingChange<Choice>) => Promise<Partial<Reading>>) {
    this.send = send;
    this.saved = modelOf(reading.draft);
    this.state = { reading, history: beginHistory(this.saved), saving: { state: "saved" } };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
  readonly snapshot = () => this.state;

  readonly edit = (change: (draft: DraftModel) => DraftModel) =>
    this.turn((history) => advance(history, change));
  readonly undo = () => this.turn(takeBack);
  readonly redo = () => this.turn(bringBack);

  readonly decide = (facts: ChosenFacts & { readonly choices?: Choice[] }): Promise<boolean> => {
    this.waiting = { ...this.waiting, ...facts };
    return this.flush();
  };

  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.state.saving.state === "conflict") return false;
    if (!this.isDirty()) return true;
    if (this.running) return this.flush();
    this.running = this.save();
    const isSaved = await this.running;
    return isSaved && this.isDirty() ? this.flush() : isSaved;
  };

  readonly isDirty = () => this.state.history.present !== this.saved || Object.keys(this.waiting).length > 0;

  /** The reading as the server has it, in place of what stands here. */
  readonly takeTheirs = (reading: Reading) => {
    clearTimeout(this.timer);
    this.saved = modelOf(reading.draft);
    this.waiting = {};
    this.set({ reading, history: beginHistory(this.saved), saving: { state: "saved" } });
  };

  /** What stands here shall hold against what was saved meanwhile. */
  readonly keepMine = (theirs: Reading): Promise<boolean> => {
    this.set({ reading: theirs, saving: { state: "unsaved" } });
    return this.flush();
  };

  /** A later answer of the server: taken where nothing here would be lost, else the next saving finds the conflict. */
  readonly heard = (reading: Reading) => {
    if (this.running || this.isDirty() || reading.version < this.state.reading.version) return;
    if (reading.version > this.state.reading.version) this.takeTheirs(reading);
    else this.set({ reading });
  };

  private turn(change: (history: History<DraftModel>) => History<DraftModel>) {
    const history = change(this.state.history);
    if (history === this.state.history) return;
    const { saving } = this.state;
    this.set({ history });
    // A saving under way and a conflict say themselves how they end.
    if (saving.state !== "saving" && saving.state !== "conflict")
      this.set({ saving: { state: this.isDirty() ? "unsaved" : "saved" } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  private async save(): Promise<boolean> {
    const { reading, history } = this.state;
    const { waiting } = this;
    const sent = history.present;
    this.waiting = {};
    this.set({ saving: { state: "saving" } });
    try {
      const answer = await this.send({
        id: reading.id,
        expectedVersion: reading.version,
        ...(sent !== this.saved && { draft: draftOf(sent) }),
        ...waiting,
      });
      this.saved = sent;
      this.running = null;
      this.set({
        reading: { ...this.state.reading, ...answer },
        saving: { state: this.isDirty() ? "unsaved" : "saved" },
      });
      return true;
    } catch (error) {
      this.running = null;
      this.waiting = { ...waiting, ...this.waiting };
      this.set({ saving: failed(error) });
      return false;
    }
  }

  private set(change: Partial<StoreState<Reading>>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function failed(error: unknown): Saving {
  const refused = refusedOf(error);
  if (refused?.kind === "ConflictError") return { state: "conflict" };
  return { state: "failed", word: failureWord(error), faults: refused?.faults ?? [] };
}
