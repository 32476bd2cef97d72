import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { mayTryBrowser } from '../run/obstacles';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { CopyDetailsButton } from '../ui/hand-over';
import { MoreMenu } from '../ui/more-menu';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { type ManualStep, manualSteps } from './manual';
import { ManualChecks, useScriptlessFindings } from './manual-checks';
import { ManualStepPage } from './manual-step-page';

/** The four steps for a person's own hands, where scripts may not run. */
export function ManualPage() {
  const { check, journey } = useRepair();
  if (check === null) return null;
  switch (journey.manual.at) {
    case 'overview':
      return <ManualOverview run={check} />;
    case 'end':
      return <ManualEnd run={check} />;
    default:
      // A step of its own each time, so that the heading takes the focus.
      return <ManualStepPage key={journey.manual.at} step={journey.manual.at} />;
  }
}

const useEndStyles = makeStyles({
  // Beside each other where there is room; large text makes the page narrower than such a column.
  columns: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
  },
  group: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Where the way by hand ends: what the person did, what we checked, and what nobody could. */
function ManualEnd({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useEndStyles();
  const { call, go, startCheck } = useRepair();
  const mayTry = mayTryBrowser(useScriptlessFindings().findings);
  return (
    <Page
      title={t('manual.endTitle')}
      lead={t(mayTry ? 'manual.endLead' : 'review.offlineLead')}
      back={{ label: t('manual.again'), go: () => go({ type: 'manual-opened', at: 'overview' }) }}
      actions={
        <>
          <MoreMenu runId={run.runId} />
          <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>
          {mayTry && (
            <Button onClick={() => void call('openPlace', { place: 'teams-web' })}>
              {t('reasonHelp.openWeb')}
            </Button>
          )}
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

const useOverviewStyles = makeStyles({
  group: { margin: '4px 0 -8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Why we cannot do it, and the four steps that a person can. */
function ManualOverview({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useOverviewStyles();
  const { journey, startCheck, go } = useRepair();
  const next = manualSteps.find((step) => !journey.manual.done.includes(step)) ?? 'end';
  return (
    <Page
      title={t('manual.title')}
      lead={t('manual.lead')}
      actions={
        <>
          <MoreMenu runId={run.runId} />
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

const useListStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 16px',
    minHeight: '40px',
    padding: '0 16px',
  },
  number: { color: tokens.colorNeutralForeground2 },
  name: { flexGrow: 1 },
});

/** The four steps, and which of them the person has ticked. */
function ManualList() {
  const { t } = useTranslation();
  const styles = useListStyles();
  const { done } = useRepair().journey.manual;
  const { findings } = useScriptlessFindings();
  /** What we can measure counts for more than what was ticked. */
  const isStillWrong = (step: ManualStep) =>
    step === 'clock' &&
    done.includes(step) &&
    findings.some(({ id, status }) => id === 'clock.offset' && status === 'broken');
  return (
    <Surface flush>
      <ol className={styles.list} aria-label={t('manual.steps')}>
        {manualSteps.map((step, index) => (
          <li key={step} className={styles.row}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <span className={styles.name}>{t(`manual.${step}.name`)}</span>
            {isStillWrong(step) ? (
              <StatusMark tone="other">{t('manual.isStillWrong')}</StatusMark>
            ) : done.includes(step) ? (
              <StatusMark tone="good">{t('manual.isDone')}</StatusMark>
            ) : (
              <StatusMark tone="idle">{t('manual.isOpen')}</StatusMark>
            )}
          </li>
        ))}
      </ol>
    </Surface>
  );
}
