import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { openingOf } from '../../shared/model/reason';
import { isSecondLine } from '../../shared/repairs';
import { sayMessage } from '../i18n/say-message';
import { ReasonHelpCard } from '../review/reason-help-card';
import { isNetwork, isOffline } from '../run/obstacles';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { StepsList } from '../run/steps-list';
import { Page } from '../ui/page';
import { RecordNotice } from '../ui/record-notice';
import { FindingStatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { DifferenceList } from './difference-list';
import { DoneActions } from './done-actions';
import { type Done, doneOf } from './done-of';
import { TeamsListening, useListening } from './teams-listening';

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
  const { title, lead } = useDoneWords(done, work, worked);
  const { openTeams, stop } = useListening(work, { atOnce: done.mayListen && done.openedTeams });
  const sayWorked = () => {
    setWorked(true);
    stop();
  };
  return (
    <Page
      title={title}
      {...(lead === undefined ? {} : { lead })}
      actions={<DoneActions done={done} work={work} worked={worked} onOpenTeams={() => void openTeams()} />}
    >
      {(done.mayListen && done.openedTeams) || work.listening !== null ? (
        <TeamsListening run={work} worked={worked} onWorked={sayWorked} />
      ) : null}
      <RecordNotice records={work.unsure} />
      {done.ending === 'elsewhere' && <ReasonHelpCard run={work} />}
      {done.told.length > 0 && (
        <>
          <h2 className={styles.group}>{t('done.left')}</h2>
          <LeftList findings={done.told} />
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

const useListStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '8px 16px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  sentence: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The faults that are still there. */
function LeftList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const styles = useListStyles();
  return (
    <Surface flush>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id} className={styles.row}>
            <span className={styles.words}>
              {t(`checkName.${finding.id}`)}
              <span className={styles.sentence}>{sayMessage(finding.message)}</span>
            </span>
            <FindingStatusMark finding={finding} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}

/** Heading and sentence of the Done page. */
function useDoneWords(
  done: Done,
  work: RunView,
  worked: boolean,
): { readonly title: string; readonly lead?: string } {
  const { t } = useTranslation();
  const { fixed, total } = done.faults;
  const finding = done.refused ? sayMessage(done.refused.message) : '';
  const teamsLead = done.openedTeams ? 'done.goodLeadOpened' : 'done.goodLead';
  const goodLead = t(done.wayIn === 'teams-web' ? 'done.goodLeadWeb' : teamsLead);
  // What Teams did since then is the newer news, and the card below tells it too.
  if (worked) return { title: t('done.signedIn') };
  if (work.listening?.state === 'ended' && work.listening.heard === 'failure') {
    return { title: t('done.heard'), lead: t('done.heardLead') };
  }
  switch (done.ending) {
    case 'good':
      return { title: t(isFreshStart(done) ? 'done.fresh' : 'done.good'), lead: goodLead };
    case 'unproven':
      return { title: t('done.unproven'), lead: goodLead };
    case 'partly':
      return { title: t('done.partly', { fixed, total }), lead: t('done.partlyLead') };
    case 'unanswered':
      return { title: t('review.unanswered'), lead: t('review.unansweredLead') };
    case 'date':
      return { title: t('done.date'), lead: t('done.dateLead', { finding }) };
    case 'call':
      return {
        title: done.counted.length === 0 ? t('done.stillInCall') : t('done.call', { fixed, total }),
        lead: t('done.callLead'),
      };
    case 'permission':
      return {
        title: t('done.permission'),
        lead: [
          t('done.permissionLead', { finding }),
          ...(done.refused?.likelihood === 'likely' ? [t('done.stillRefused')] : []),
        ].join(' '),
      };
    case 'administrator':
      return { title: t('done.administrator'), lead: t('done.administratorLead') };
    case 'elsewhere': {
      const network = done.left.find(isNetwork);
      if (network && isOffline(network)) return { title: t('review.offline'), lead: t('review.offlineLead') };
      if (network) return { title: t('review.network'), lead: sayMessage(network.message) };
      if (work.reason === null && done.limit) {
        return { title: t('review.limited'), lead: sayMessage(done.limit.message) };
      }
      return {
        title: t('done.elsewhere'),
        lead: work.reason
          ? t(`review.elsewhere.lead.${openingOf(work.reason)}`, { text: work.reason.text })
          : t('review.elsewhere.leadNoReason'),
      };
    }
    case 'stopped':
      return {
        title: t('done.stopped'),
        lead:
          done.proven.length > 0
            ? t('done.stoppedLead', { count: done.proven.length })
            : t('done.stoppedNothing'),
      };
    case 'restart':
      return { title: t('done.restart'), lead: t('done.restartLead') };
    case 'undone':
      return { title: t('done.undone'), lead: t('done.undoneLead') };
    case 'undone-partly':
      return { title: t('done.undonePartly'), lead: t('done.undonePartlyLead') };
    case 'undone-unsure':
      return { title: t('done.undoneUnsure'), lead: t('done.undoneUnsureLead') };
    case 'fault':
      return { title: t('done.fault'), lead: t('done.faultLead') };
  }
}

/** Starting afresh mends no fault that was found: nothing is said to be fixed. */
function isFreshStart({ proven }: Done): boolean {
  return proven.every(({ repair }) => isSecondLine(repair));
}
