import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../i18n/format';
import { readClock } from '../run/read-evidence';
import { useRepair } from '../run/repair-context';
import { findingsOf } from '../run/run-view';
import { usePlan } from '../run/use-start-repairs';
import { Page } from '../ui/page';

/** Moving the clock by more than a day needs a person's word, because they have a calendar and this PC has not. */
export function DatePage() {
  const { t } = useTranslation();
  const { check, go, startRepairs } = useRepair();
  const plan = usePlan();
  const reading = readClock(findingsOf(check).find((finding) => finding.id === 'clock.offset'));
  if (plan === null || reading === null) return null;
  return (
    <Page
      title={t('date.title', { date: sayDate(reading.real) })}
      lead={t('date.lead', { shown: sayDate(reading.shown) })}
      back={{ go: () => go({ type: 'part-opened', part: 'findings', chosenPlan: null }) }}
      actions={
        <>
          <Button onClick={() => void startRepairs({ planId: plan.id, dateConfirmed: false })}>
            {t('date.refuse')}
          </Button>
          <Button
            appearance="primary"
            onClick={() => void startRepairs({ planId: plan.id, dateConfirmed: true })}
          >
            {t('date.confirm')}
          </Button>
        </>
      }
    />
  );
}
