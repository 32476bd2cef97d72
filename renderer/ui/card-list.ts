/** A list of cards below one another, without bullets. */
export const cardList = {
  display: 'flex',
  flexDirection: 'column',
  gap: '8px',
  listStyleType: 'none',
  margin: 0,
  padding: 0,
} as const;
