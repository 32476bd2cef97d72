/** Wrong usage or a failed precondition: one sentence and the exit code that goes with it. Nothing was changed. */
export class CommandLineError extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
