/** The words of the duty matrix. */
export const matrix = {} as const;
