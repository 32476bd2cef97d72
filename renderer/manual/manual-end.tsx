import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { CopyDetailsButton } from '../ui/hand-over';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ManualChecks } from './manual-checks';
import { ManualList } from './manual-list';

const useStyles = makeStyles({
  columns: { display: 'grid', gap: '16px', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' },
  group: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Where the way by hand ends: what the person did, what we checked, and what nobody could. */
export function ManualEnd({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call, go } = useRepair();
  return (
    <Page
      title={t('manual.endTitle')}
      lead={t('manual.endLead')}
      actions={
        <>
          <Button onClick={() => go({ type: 'manual-opened', at: 'overview' })}>{t('manual.again')}</Button>
          <Button onClick={() => void call('openPlace', { place: 'teams-web' })}>
            {t('reasonHelp.openWeb')}
          </Button>
          <CopyDetailsButton runId={run.runId} primary />
        </>
      }
    >
      <Notice intent="info">
        <strong>{t('manual.unchecked')}:</strong> {t('manual.uncheckedText')}
      </Notice>
      <div className={styles.columns}>
        <section>
          <h2 className={styles.group}>{t('manual.yours')}</h2>
          <ManualList />
        </section>
        <section>
          <h2 className={styles.group}>{t('manual.ours')}</h2>
          <ManualChecks />
        </section>
      </div>
    </Page>
  );
}
