import type { DraftModel } from "../draft/draft-model";

/** Whether what stands on the screen is kept on the server too. */
export type Saving =
  | { readonly state: "saved" }
  | { readonly state: "unsaved" }
  | { readonly state: "saving" }
  /** `faults` name the places of the draft that were refused, as paths such as `["draft", "groups", "3", "name"]`. */
  | {
      readonly state: "failed";
      readonly word: string;
      readonly faults: readonly { path: readonly string[]; code: string }[];
    }
  /** Somebody else saved it meanwhile: nothing is written until a person decided whose shall hold. */
  | { readonly state: "conflict" };

/** What a person decides on a reading beside its draft; left out: unchanged, null: cleared. */
export interface ChosenFacts {
  readonly issuerId?: string | null;
  readonly superiorId?: string | null;
  readonly supersedesId?: string | null;
}

/** What every step of a reading works with: the reading as the server has it, the draft as it is worked on. */
export interface ReadingKeeper<Reading, Choice> {
  /** As the server last answered; its `draft` is what was saved, `draft` below is what is worked on. */
  readonly reading: Reading;
  readonly draft: DraftModel;
  /** It became a plan, was retired, or the viewer may not write: nothing can be changed any more. */
  readonly isLocked: boolean;
  readonly saving: Saving;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes the draft by a pure function; saved by itself soon after. */
  readonly edit: (change: (draft: DraftModel) => DraftModel) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves what is not saved yet, now; false where that failed. To be awaited before the server is asked about the draft. */
  readonly flush: () => Promise<boolean>;
  /** Saved at once, with all that is unsaved; false where that failed. */
  readonly setFacts: (facts: ChosenFacts) => Promise<boolean>;
  /** All choices anew; saved at once. */
  readonly setChoices: (choices: Choice[]) => Promise<boolean>;
}
