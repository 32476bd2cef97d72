import { Button, Checkbox } from '@fluentui/react-components';
import { type ComponentType, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract';
import type { RunId } from '../../shared/model/run';
import { useRepair } from '../run/repair-context';
import { useRecheck } from '../run/use-recheck';
import { Page } from '../ui/page';
import { TickLabel } from '../ui/tick-label';
import { useWindowReturn } from '../ui/use-window-return';
import { type ManualStep, manualSteps, neighbourOf } from './manual';
import { scriptless } from './manual-checks';
import { ManualAccounts, ManualClock, ManualCredentials, ManualHelper, type StepProps } from './manual-steps';

const contents: Record<ManualStep, ComponentType<StepProps>> = {
  clock: ManualClock,
  credentials: ManualCredentials,
  helper: ManualHelper,
  accounts: ManualAccounts,
};

/** One step by hand: the way there, what to do, and a tick. On return we look at what we can see without scripts. */
export function ManualStepPage({ step }: { step: ManualStep }) {
  const { t } = useTranslation();
  const { journey, call, go } = useRepair();
  const [hasLeft, setHasLeft] = useState(false);
  const keep = useCallback((runId: RunId) => go({ type: 'manual-rechecked', runId }), [go]);
  const { again } = useRecheck(scriptless, journey.manual.recheck, keep);
  const Content = contents[step];
  const back = neighbourOf(step, -1) ?? 'overview';
  const next = neighbourOf(step, 1) ?? 'end';

  useWindowReturn(() => {
    if (!hasLeft) return;
    setHasLeft(false);
    again();
  });
  const open = (place: Place) => {
    // At once: a person may be back before the answer that the place is open.
    setHasLeft(true);
    void call('openPlace', { place });
  };

  return (
    <Page
      title={t('manual.stepTitle', {
        number: manualSteps.indexOf(step) + 1,
        name: t(`manual.${step}.name`),
      })}
      lead={t(`manual.${step}.lead`)}
      back={{ go: () => go({ type: 'manual-opened', at: back }) }}
      actions={
        <Button appearance="primary" onClick={() => go({ type: 'manual-opened', at: next })}>
          {next === 'end' ? t('manual.finish') : t('manual.goOn')}
        </Button>
      }
    >
      <Content
        open={open}
        onAnswered={() => go({ type: 'manual-ticked', step, done: true })}
        tick={
          <Checkbox
            checked={journey.manual.done.includes(step)}
            onChange={(_, data) => go({ type: 'manual-ticked', step, done: data.checked === true })}
            label={<TickLabel>{t('manual.done')}</TickLabel>}
          />
        }
      />
    </Page>
  );
}
