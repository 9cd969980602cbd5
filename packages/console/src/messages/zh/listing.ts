/** The words of lists: columns, saved filters, bulk acts, exports. */
export const listing = {} as const;
