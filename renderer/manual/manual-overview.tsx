import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { CopyDetailsButton } from '../ui/hand-over';
import { Page } from '../ui/page';
import { manualSteps } from './manual';
import { ManualChecks } from './manual-checks';
import { ManualList } from './manual-list';

const useStyles = makeStyles({
  group: { margin: '4px 0 -8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Why we cannot do it, and the four steps that a person can. */
export function ManualOverview({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { journey, startCheck, go } = useRepair();
  const next = manualSteps.find((step) => !journey.manual.done.includes(step)) ?? 'end';
  return (
    <Page
      title={t('manual.title')}
      lead={t('manual.lead')}
      actions={
        <>
          <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>
          <CopyDetailsButton runId={run.runId} />
          <Button appearance="primary" onClick={() => go({ type: 'manual-opened', at: next })}>
            {next === 'clock' ? t('manual.begin') : t('manual.goOn')}
          </Button>
        </>
      }
    >
      <ManualList />
      <h2 className={styles.group}>{t('manual.checkedHere')}</h2>
      <ManualChecks />
    </Page>
  );
}
