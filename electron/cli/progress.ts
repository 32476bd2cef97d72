import { checkIds } from '../../shared/checks';
import type { RunEvent } from '../../shared/events';
import { promptPurpose, type RepairId } from '../../shared/repairs';
import { visibleLine } from '../../shared/visible';
import { sentence, speak } from '../words';

/** Where text goes; a terminal may be redrawn, a pipe gets plain lines. */
export interface Writer {
  write(text: string): void;
  /** Empties the line that a terminal stands in. */
  eraseLine(): void;
  readonly isTerminal: boolean;
}

const barWidth = 24;

/** Tells a run's events as they come: one line a step, and on a terminal a bar below the last. */
export function createProgress({ write, eraseLine, isTerminal }: Writer): (event: RunEvent) => void {
  let ended = 0;
  let expected = checkIds.length;
  let planned: readonly RepairId[] = [];
  const line = (text: string) => {
    if (isTerminal) eraseLine();
    write(`${visibleLine(text)}\n`);
    if (isTerminal) write(bar(ended, expected));
  };

  return ({ fact }) => {
    switch (fact.type) {
      case 'check-finished':
        ended = Math.min(ended + 1, expected);
        line(`  ${sentence(`cli.check.${fact.finding.id}`)}: ${speak(fact.finding.message)}`);
        return;
      case 'plan-ready':
        expected += fact.plan.repairs.length;
        planned = fact.plan.repairs.map(({ id }) => id);
        return;
      case 'elevation-requested':
        line(`  ${sentence(`cli.progress.asking.${promptPurpose(planned)}`)}`);
        line(`  ${sentence('cli.progress.lookForShield')}`);
        return;
      case 'elevation-answered':
        line(`  ${sentence('cli.progress.answered', { answer: fact.answer })}`);
        return;
      case 'step-started':
        line(`  ${sentence(`cli.repair.${fact.repair}`)}...`);
        return;
      case 'step-finished':
        ended = Math.min(ended + 1, expected);
        line(
          `  ${sentence(`cli.repair.${fact.outcome.repair}`)}: ${fact.outcome.outcome}. ${fact.outcome.detail}`,
        );
        return;
      case 'run-finished':
        if (isTerminal) eraseLine();
        return;
      default:
    }
  };
}

function bar(ended: number, expected: number): string {
  const filled = Math.round((ended / expected) * barWidth);
  return `  [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${ended}/${expected}`;
}
