import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import type { RunId } from '../../shared/model/run';
import { readAccountAdvice } from '../read-evidence';
import { useRepair, useSideRun } from '../repair-context';
import { findingsOf } from '../run-view';
import { AccountAdvice, type Looked } from './account-advice';
import { useWindowReturn } from './use-window-return';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
});

/** The way to Settings for accounts that stand in each other's way; on return only they are looked at again. */
export function AccountsInReview({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  const [hasOpened, setHasOpened] = useState(false);
  const [lookAgain, setLookAgain] = useState<RunId | null>(null);
  const newest = findingsOf(useSideRun(lookAgain)).find((one) => one.id === finding.id);

  useWindowReturn(() => {
    if (!hasOpened) return;
    void call('startCheck', { only: [finding.id] }).then((run) => run && setLookAgain(run.runId));
  });
  const open = async () => {
    if (await call('openPlace', { place: readAccountAdvice(finding).place })) setHasOpened(true);
  };
  const looked: Looked = newest ? (newest.status === 'fine' ? 'gone' : 'still-there') : null;

  return (
    <div className={styles.box}>
      <AccountAdvice finding={finding} looked={looked} />
      <Button onClick={() => void open()}>{t('common.openSettings')}</Button>
    </div>
  );
}
