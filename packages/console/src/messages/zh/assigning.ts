/** The words of assigning many duties and of the preview. */
export const assigning = {} as const;
