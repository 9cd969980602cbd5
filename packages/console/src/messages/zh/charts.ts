/** The words of the organization chart and the group chart. */
export const charts = {} as const;
