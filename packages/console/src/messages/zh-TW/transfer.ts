/** The words of bringing in tables of units and people. */
export const transfer = {} as const;
