/** How codes of errors are written. */
const codes =
  '0[xX][0-9a-fA-F]{8}|AADSTS\\d{4,8}|(?:CAA|caa)[0-9a-fA-F]{5}|[8Cc]0[0-9a-fA-F]{6}|-\\d{9,10}|(?:214[78]|322[12]|3399)\\d{6}';

/** The code of an error. */
export const errorCode = `(?:${codes})(?![0-9A-Za-z])`;

const isCode = new RegExp(`^${errorCode}[.,;:!?)]*$`);

/** Whether what stands behind a label is no secret, but the code of an error. */
export function isErrorCode(value: string): boolean {
  return isCode.test(value);
}
