/** The words of evidence and results. */
export const evidence = {} as const;
