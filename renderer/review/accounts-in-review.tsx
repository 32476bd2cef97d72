import { useState } from 'react';
import type { Place } from '../../shared/contract';
import type { Finding } from '../../shared/model/finding';
import type { RunId } from '../../shared/model/run';
import { useRepair } from '../run/repair-context';
import { findingsOf } from '../run/run-view';
import { useRecheck } from '../run/use-recheck';
import { useWindowReturn } from '../ui/use-window-return';
import { AccountAdvice } from './account-advice';

/** The way to Settings for accounts that stand in each other's way; on return only they are looked at again. */
export function AccountsInReview({ finding }: { finding: Finding }) {
  const { call } = useRepair();
  const [hasOpened, setHasOpened] = useState(false);
  const [newest, setNewest] = useState<RunId | null>(null);
  const { run, again } = useRecheck([finding.id], newest, setNewest);
  const after = findingsOf(run).find((one) => one.id === finding.id);

  useWindowReturn(() => {
    if (hasOpened) again();
  });
  const open = async (place: Place) => {
    if (await call('openPlace', { place })) setHasOpened(true);
  };
  return <AccountAdvice finding={finding} after={after ?? null} onOpen={(place) => void open(place)} />;
}
