import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promptPurpose } from '../../shared/repairs';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { useRepair } from './repair-context';
import type { RunView } from './run-view';
import { StepsList } from './steps-list';

const LogPanel = lazy(() => import('./log-panel').then((module) => ({ default: module.LogPanel })));

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '6px' },
  elapsed: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The run while it runs: one bar, a row a step, and a way to stop between two steps. */
export function FixingPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { work, journey, call } = useRepair();
  const [isStopping, setIsStopping] = useState(false);
  const [showsLog, setShowsLog] = useState(false);
  const stop = async () => {
    if (isStopping || journey.work === null) return;
    if (await call('stopRun', { runId: journey.work })) setIsStopping(true);
  };
  const elapsed = t('fixing.elapsed', { seconds: (work?.elapsed ?? 0) / 1000 });
  return (
    <Page
      title={work?.kind === 'undo' ? t('fixing.undoTitle') : t('fixing.title')}
      lead={t('fixing.lead')}
      actions={
        <>
          <Button aria-expanded={showsLog} onClick={() => setShowsLog(!showsLog)}>
            {showsLog ? t('log.hide') : t('log.show')}
          </Button>
          <Button aria-disabled={isStopping} onClick={() => void stop()}>
            {isStopping ? t('fixing.stopping') : t('fixing.stop')}
          </Button>
        </>
      }
    >
      <div className={styles.progress}>
        <ProgressBar
          value={work?.progress ?? 0}
          thickness="large"
          aria-label={t('fixing.bar')}
          aria-valuetext={elapsed}
        />
        <span className={styles.elapsed}>{elapsed}</span>
      </div>
      {work && <ElevationBar run={work} />}
      {work && <StepsList run={work} />}
      {work && showsLog && (
        <Suspense fallback={null}>
          <LogPanel log={work.log} />
        </Suspense>
      )}
    </Page>
  );
}

/** Not getting permission is no error: the run goes on, and this says with what. */
function ElevationBar({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const purpose = run.kind === 'undo' ? 'back' : promptPurpose(run.steps.map(({ repair }) => repair));
  const leftAlone = t(`fixing.declined.${purpose}`);
  const words = {
    declined: leftAlone,
    cancelled: leftAlone,
    blocked: t('fixing.blocked'),
    unavailable: t('fixing.unavailable'),
    'timed-out': t('fixing.timedOut'),
  };
  if (run.elevation === 'not-asked' || run.elevation === 'asked' || run.elevation === 'approved') return null;
  return <Notice intent="info">{words[run.elevation]}</Notice>;
}
