/** The words of the chain explorer. */
export const explorer = {} as const;
