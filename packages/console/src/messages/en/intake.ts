/** The words of taking documents in: the start, the names, the check and the saving. */
export const intake = {} as const;
