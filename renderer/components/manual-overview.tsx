import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { manualSteps } from '../manual';
import { useRepair } from '../repair-context';
import type { RunView } from '../run-view';
import { CopyDetailsButton } from './hand-over';
import { ManualList } from './manual-list';
import { Page } from './page';

/** Why we cannot do it, and the four steps that a person can. */
export function ManualOverview({ run }: { run: RunView }) {
  const { t } = useTranslation();
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
    </Page>
  );
}
