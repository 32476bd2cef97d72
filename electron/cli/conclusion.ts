import { exitCodes } from '../../shared/exit-code';
import type { RunReport } from '../../shared/model/report';
import { hasRepair, isErrand } from '../../shared/repairs';
import { cli } from '../../shared/words/en/cli';
import { sentence } from '../words';

type Finding = RunReport['findings'][number];

/**
 * The last sentence of a run: what its exit code means, and what is left. It promises no more than was measured: that
 * everything is fine is said only where everything was answered and nothing speaks.
 */
export function conclusionOf(report: RunReport): string {
  switch (report.exitCode) {
    case exitCodes.healthy:
      return nothingToRepair(report);
    case exitCodes.left:
      return somethingLeft(report);
    case exitCodes.somebodyElse:
      return somebodyElses(report);
    default:
      return byCode(String(report.exitCode));
  }
}

function nothingToRepair(report: RunReport): string {
  const { reason, findings } = report;
  if (reason !== null) {
    const { code } = reason;
    if (hasRepaired(report)) return sentence('cli.conclusion.healthy.repairedSince', { code });
    const said = findings.find(({ id }) => id === 'sign-in.reason');
    return said?.likelihood === 'likely'
      ? sentence('cli.conclusion.healthy.likelyHere', { code })
      : sentence('cli.conclusion.healthy.possiblyHere', { code });
  }
  const unanswered = findings.filter(({ status }) => status === 'unknown');
  if (unanswered.length > 0) {
    const names = namesOf(unanswered);
    return hasRepaired(report)
      ? sentence('cli.conclusion.healthy.repairedUnanswered', { names })
      : sentence('cli.conclusion.unanswered', { names });
  }
  const worth = findings.filter(isWorthALook);
  if (worth.length > 0) return sentence('cli.conclusion.healthy.worth', { names: namesOf(worth) });
  const isNoted = findings.some(({ status }) => status === 'attention');
  return sentence(isNoted ? 'cli.conclusion.healthy.nothing' : 'cli.conclusion.healthy.fine');
}

/** Whether something was broken before this run; closing and opening Teams repairs nothing. */
function hasRepaired({ run, outcomes }: RunReport): boolean {
  const isRepair = ({ repair, outcome }: RunReport['outcomes'][number]) =>
    outcome === 'repaired' && !isErrand(repair);
  return run.kind === 'fix' && outcomes.some(isRepair);
}

/** Nothing that is repaired unasked, and likely enough to be looked at before anything else is. */
function isWorthALook({ id, status, likelihood }: Finding): boolean {
  return status === 'attention' && likelihood !== 'unlikely' && id !== 'pc.state';
}

function somethingLeft({ run, findings }: RunReport): string {
  const broken = findings.filter(({ status }) => status === 'broken');
  if (broken.length > 0) return sentence('cli.conclusion.left', { names: namesOf(broken) });
  const unanswered = findings.filter(({ id, status }) => status === 'unknown' && hasRepair(id));
  if (run.kind === 'undo' || unanswered.length === 0) return sentence('cli.conclusion.somethingLeft');
  return sentence('cli.conclusion.unanswered', { names: namesOf(unanswered) });
}

function somebodyElses({ reason, findings }: RunReport): string {
  if (reason !== null && reason.owner !== 'this-pc') {
    return sentence(`cli.conclusion.elsewhere.${reason.owner}`, { code: reason.code });
  }
  const left = findings.filter(({ status }) => status === 'broken');
  return sentence('cli.conclusion.elsewhere.noRepair', { names: namesOf(left) });
}

function namesOf(findings: readonly Finding[]): string {
  return findings.map(({ id }) => sentence(`cli.check.${id}`)).join(', ');
}

function byCode(code: string): string {
  const isKnown = (name: string): name is keyof typeof cli.conclusion.code =>
    Object.hasOwn(cli.conclusion.code, name);
  return isKnown(code) ? sentence(`cli.conclusion.code.${code}`) : '';
}
