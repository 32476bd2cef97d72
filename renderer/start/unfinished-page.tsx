import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { sayDayAndTime } from '../i18n/format';
import { useRepair } from '../run/repair-context';
import { Page } from '../ui/page';
import { RecordNotice } from '../ui/record-notice';

/** An earlier run was cut off: says so and offers to look again. Nothing goes on by itself. */
export function UnfinishedPage() {
  const { t } = useTranslation();
  const { state, startCheck, startUndo, go } = useRepair();
  const unfinished = state?.unfinished;
  if (!unfinished) return null;
  return (
    <Page
      title={t('unfinished.title')}
      lead={t('unfinished.lead', { when: sayDayAndTime(new Date(unfinished.startedAt)) })}
      back={{ label: t('unfinished.leave'), go: () => go({ type: 'started-over' }) }}
      actions={
        <>
          <Button onClick={() => go({ type: 'side-opened', side: 'history' })}>
            {t('unfinished.history')}
          </Button>
          {unfinished.canUndo && (
            <Button onClick={() => void startUndo(unfinished.runId)}>{t('common.undo')}</Button>
          )}
          <Button appearance="primary" onClick={() => void startCheck({})}>
            {t('unfinished.goOn')}
          </Button>
        </>
      }
    >
      {unfinished.repair !== null && (
        <p>{t('unfinished.during', { repair: t(`repairName.${unfinished.repair}`) })}</p>
      )}
      <RecordNotice records={state.records.filter(({ run }) => run === unfinished.runId)} />
    </Page>
  );
}
