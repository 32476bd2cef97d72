import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonHelpCard } from '../review/reason-help-card';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { StepsList } from '../run/steps-list';
import { Page } from '../ui/page';
import { RecordNotice } from '../ui/record-notice';
import { DifferenceList } from './difference-list';
import { DoneActions } from './done-actions';
import { doneOf } from './done-of';
import { useDoneWords } from './done-words';
import { LeftList } from './left-list';
import { TeamsListening } from './teams-listening';
import { useListening } from './use-listening';

const useStyles = makeStyles({
  group: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** How it ended, what changed, and what comes next; about Teams rather than about us. */
export function DonePage() {
  const { work } = useRepair();
  return work === null ? null : <DoneOf work={work} />;
}

function DoneOf({ work }: { work: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { known } = useRepair();
  const [worked, setWorked] = useState(false);
  const done = doneOf(work, work.kind === 'undo' ? null : known);
  const { title, lead } = useDoneWords(done, work);
  const weOpenedTeams = work.steps.some(
    (step) => step.repair === 'teams.open' && step.outcome?.outcome === 'repaired',
  );
  const isAboutTeams = work.kind === 'fix' && done.ending !== 'fault';
  const { openTeams, stop } = useListening(work, { atOnce: isAboutTeams && weOpenedTeams });
  const sayWorked = () => {
    setWorked(true);
    stop();
  };
  return (
    <Page
      title={title}
      lead={lead}
      actions={<DoneActions done={done} work={work} worked={worked} onOpenTeams={() => void openTeams()} />}
    >
      {isAboutTeams && (weOpenedTeams || work.listening !== null) && (
        <TeamsListening run={work} worked={worked} onWorked={sayWorked} />
      )}
      <RecordNotice records={work.unsure} />
      {done.ending === 'elsewhere' && <ReasonHelpCard reason={work.reason} />}
      {done.left.length > 0 && (
        <>
          <h2 className={styles.group}>{t('done.left')}</h2>
          <LeftList findings={done.left} />
        </>
      )}
      {done.differences.length > 0 && (
        <>
          <h2 className={styles.group}>{t('done.changed')}</h2>
          <DifferenceList differences={done.differences} />
        </>
      )}
      {work.steps.length > 0 && <h2 className={styles.group}>{t('done.steps')}</h2>}
      <StepsList run={work} />
      {work.end && (
        <p className={styles.quiet}>{t('done.finishedIn', { seconds: work.end.milliseconds / 1000 })}</p>
      )}
    </Page>
  );
}
