import { useState } from 'react';
import type { Place } from '../../shared/contract';
import type { Finding } from '../../shared/model/finding';
import type { RunId } from '../../shared/model/run';
import { useRepair, useSideRun } from '../repair-context';
import { findingsOf } from '../run-view';
import { AccountAdvice } from './account-advice';
import { useWindowReturn } from './use-window-return';

/** The way to Settings for accounts that stand in each other's way; on return only they are looked at again. */
export function AccountsInReview({ finding }: { finding: Finding }) {
  const { call } = useRepair();
  const [hasOpened, setHasOpened] = useState(false);
  const [lookAgain, setLookAgain] = useState<RunId | null>(null);
  const newest = findingsOf(useSideRun(lookAgain)).find((one) => one.id === finding.id);

  useWindowReturn(() => {
    if (!hasOpened) return;
    void call('startCheck', { only: [finding.id] }).then((run) => run && setLookAgain(run.runId));
  });
  const open = async (place: Place) => {
    if (await call('openPlace', { place })) setHasOpened(true);
  };
  return <AccountAdvice finding={finding} after={newest ?? null} onOpen={(place) => void open(place)} />;
}
