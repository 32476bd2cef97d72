import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract';
import { StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { ManualChecks, useScriptlessFindings } from './manual-checks';
import { WindowTest } from './window-test';

/** What a step needs from the page around it. */
export interface StepProps {
  open(place: Place): void;
  /** "I've done this". */
  readonly tick: ReactNode;
  /** Ticks it where the answer to a question says as much. */
  onAnswered(): void;
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', lineHeight: tokens.lineHeightBase400 },
  note: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  names: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '16px', marginTop: '12px' },
  plain: { listStyleType: 'none', margin: 0, padding: 0 },
  part: { margin: '0 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  name: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
});

/** Date and time: the one step that we can check ourselves. */
export function ManualClock({ open, tick }: StepProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { findings } = useScriptlessFindings();
  const isRight = findings.some(({ id, status }) => id === 'clock.offset' && status === 'fine');
  return (
    <>
      <ManualChecks only="clock.offset" picture />
      <Surface>
        {isRight ? (
          <StatusMark tone="good" sentence>
            {t('manual.clock.right')}
          </StatusMark>
        ) : (
          <>
            <ol className={styles.list}>
              <li>{t('manual.clock.todo.automatic')}</li>
              <li>{t('manual.clock.todo.sync')}</li>
              <li>{t('manual.clock.todo.zone')}</li>
            </ol>
            <p className={styles.note}>{t('manual.clock.note')}</p>
          </>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => open('settings-date-and-time')}>{t('manual.clock.open')}</Button>
          {tick}
        </div>
      </Surface>
    </>
  );
}

/** How classic Teams' entries begin, and what looks similar and has to stay. */
const entriesOfTeams = ['msteams', 'teamsIv', 'teamsKey', 'Microsoft_admed'];
const entriesToLeave = [
  'MicrosoftAccount:user=…',
  'MicrosoftOffice16_Data…',
  'OneDrive…',
  'virtualapp/didlogical',
];

export function ManualCredentials({ open, tick }: StepProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Surface>
      <ol className={styles.list}>
        <li>{t('manual.credentials.todo.list')}</li>
        <li>{t('manual.credentials.todo.remove')}</li>
      </ol>
      <div className={styles.names}>
        <Names title={t('manual.credentials.look')} names={entriesOfTeams} />
        <Names title={t('manual.credentials.leave')} names={entriesToLeave} />
      </div>
      <p className={styles.note}>{t('manual.credentials.note')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => open('credential-manager')}>{t('manual.credentials.open')}</Button>
        {tick}
      </div>
    </Surface>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <p id={id} className={styles.part}>
        {title}
      </p>
      <ul aria-labelledby={id} className={styles.plain}>
        {names.map((name) => (
          <li key={name}>
            <code className={styles.name}>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sign-in helper cannot be repaired from Settings; its test tells whether it has to be. */
export function ManualHelper({ onAnswered }: StepProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Surface>
      <WindowTest
        helper="work"
        fine={t('manual.helper.fine')}
        broken={<p className={styles.note}>{t('manual.helper.broken')}</p>}
        onAnswer={onAnswered}
      />
    </Surface>
  );
}

export function ManualAccounts({ open, tick }: StepProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Surface>
      <ol className={styles.list}>
        <li>{t('manual.accounts.todo.old')}</li>
        <li>{t('manual.accounts.todo.twin')}</li>
      </ol>
      <p className={styles.note}>{t('manual.accounts.never')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => open('settings-email-accounts')}>{t('manual.accounts.openEmail')}</Button>
        <Button onClick={() => open('settings-work-accounts')}>{t('manual.accounts.openWork')}</Button>
        {tick}
      </div>
    </Surface>
  );
}
