import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type CheckId, checkIds, checkTable } from '../../shared/checks';
import type { Finding } from '../../shared/model/finding';
import { sayMessage } from '../i18n/say-message';
import { ClockPicture } from '../review/clock-picture';
import { readClock } from '../run/read-evidence';
import { useRepair, useSideRun } from '../run/repair-context';
import { overlayFindings } from '../run/run-view';
import { FindingStatusMark, StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '8px 16px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  sentence: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  picture: { width: '100%' },
});

/** The checks that need no scripts. */
export const scriptless = checkIds.filter((id) => !checkTable[id].needsScripts);

/** What the checks that need no scripts say by now. */
export function useScriptlessFindings(): {
  readonly findings: readonly Finding[];
  readonly isChecking: boolean;
} {
  const { check, journey } = useRepair();
  const recheck = useSideRun(journey.manual.recheck);
  const findings = overlayFindings([check, recheck]).filter(({ id }) => scriptless.includes(id));
  return { findings, isChecking: recheck !== null && recheck.end === null };
}

interface ManualChecksProps {
  /** One of the checks; all of them when left out. */
  readonly only?: CheckId;
  /** Draws the clock against true time. */
  readonly picture?: boolean;
}

/** Clock and network as we measured them ourselves. */
export function ManualChecks({ only, picture = false }: ManualChecksProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { findings, isChecking } = useScriptlessFindings();
  const shown = findings.filter(({ id }) => only === undefined || id === only);
  return (
    <Surface flush>
      <ul className={styles.list} aria-label={t('manual.checkedHere')}>
        {shown.map((finding) => {
          const clock = picture && finding.id === 'clock.offset' ? readClock(finding) : null;
          return (
            <li key={finding.id} className={styles.row}>
              <span className={styles.words}>
                {t(`checkName.${finding.id}`)}
                <span className={styles.sentence}>{sayMessage(finding.message)}</span>
              </span>
              {isChecking ? (
                <StatusMark tone="note" icon={<Spinner size="extra-tiny" />}>
                  {t('checking.running')}
                </StatusMark>
              ) : (
                <FindingStatusMark finding={finding} />
              )}
              {clock && (
                <div className={styles.picture}>
                  <ClockPicture reading={clock} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Surface>
  );
}
