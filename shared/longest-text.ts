/** As much as is read of a text in which codes are looked for, in UTF-16 units. */
export const longestText = 65_536;
