/** The words of keeping the chart: tree, order, delegations, merges. */
export const keeping = {} as const;
