/** What a change does from one day on, as lists of whatever kind. */
interface Step {
  gapsOpened: readonly unknown[];
  gapsClosed: readonly unknown[];
  orphanedDuties: readonly unknown[];
  changedChains: readonly unknown[];
}

/** Whether anything becomes better or worse in a step. */
export function changesGaps({ gapsOpened, gapsClosed, orphanedDuties }: Step): boolean {
  return gapsOpened.length + gapsClosed.length + orphanedDuties.length > 0;
}

/** The steps in which anything follows at all. */
export function tellingSteps<Told extends Step>(steps: readonly Told[]): Told[] {
  return steps.filter((step) => changesGaps(step) || step.changedChains.length > 0);
}
