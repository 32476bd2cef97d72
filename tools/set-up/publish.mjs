import { isWindows } from './checkout.mjs';
import { SetUpProblem } from './problem.mjs';
import { runProgram, telltale } from './run-program.mjs';

/**
 * Builds a .NET project in its release form.
 *
 * @param {string} project
 * @param {string} destination
 * @param {readonly string[]} options of `dotnet publish`
 * @param {string} purpose what is being built, for the sentence that says it failed
 */
export async function publish(project, destination, options, purpose) {
  const { status, output, isMissing } = await runProgram(
    isWindows ? 'dotnet.exe' : 'dotnet',
    ['publish', project, '-c', 'Release', ...options, '-o', destination],
    { seconds: 900, environment: { ...process.env, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' } },
  );
  if (isMissing) {
    throw new SetUpProblem(
      'The simulated PC needs the .NET SDK 10: install it from dot.net, then start again.',
    );
  }
  if (status !== 0) {
    throw new SetUpProblem(
      `dotnet could not build ${purpose} (${telltale(output)}): check the network and that the .NET SDK is 10 or newer, then start again.`,
    );
  }
}
