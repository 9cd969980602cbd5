/** The words of my duties and of what ends soon. */
export const mine = {} as const;
