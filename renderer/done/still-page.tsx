import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepairId } from '../../shared/model/repair';
import { hasTeams, mayTryBrowser } from '../run/obstacles';
import { useRepair } from '../run/repair-context';
import { findingsOf, type RunView } from '../run/run-view';
import { useChosenPlan } from '../run/use-start-repairs';
import { CopyDetailsButton } from '../ui/hand-over';
import { Page } from '../ui/page';
import { cardList, Surface } from '../ui/surface';
import { BrowserTest, useBrowserTrial } from './browser-test';
import { OfferWords } from './offer-words';
import { TeamsListening, useListening } from './teams-listening';

const useStyles = makeStyles({
  steps: cardList,
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  button: { marginTop: '8px' },
  offers: { listStyleType: 'none', margin: '4px 0 0 -8px', padding: 0 },
});

/** Teams still does not let the person in: what to try, the easiest first, and nothing unseen. */
export function StillPage() {
  const { work, check } = useRepair();
  const run = work ?? check;
  return run === null ? null : <StillNotWorking run={run} />;
}

/** What to do next while nothing on this PC is chosen. */
function primaryOf(state: 'not tried' | 'tried' | 'works' | 'fails', { hasOffers, mayTry }: Possible) {
  if (state === 'fails' || !mayTry) return 'copy-details';
  // With an account that works, and nothing to try on this PC, somebody has to look further.
  return state === 'works' ? (hasOffers ? 'check-again' : 'copy-details') : 'open-browser';
}

interface Possible {
  readonly hasOffers: boolean;
  /** Whether to try Teams in the browser. */
  readonly mayTry: boolean;
}

function StillNotWorking({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { check, startCheck, go } = useRepair();
  const seeChosen = useChosenPlan();
  const [chosen, setChosen] = useState<readonly RepairId[]>([]);
  const { offers } = run;
  const known = [...findingsOf(check), ...findingsOf(run)];
  const possible = { hasOffers: offers.length > 0, mayTry: mayTryBrowser(known) };

  const choose = (repair: RepairId) =>
    setChosen((before) =>
      before.includes(repair) ? before.filter((one) => one !== repair) : [...before, repair],
    );
  const trial = useBrowserTrial((works) => {
    // With the account cleared, the first thing on this PC is what to try next.
    if (works && chosen.length === 0 && offers[0]) setChosen([offers[0].repair]);
  });
  const hasChosen = chosen.length > 0;
  const primary = hasChosen ? 'see' : primaryOf(trial.state, possible);

  return (
    <Page
      title={t('still.title')}
      lead={t('still.lead')}
      back={{ go: () => go({ type: 'part-opened', part: 'findings', chosenPlan: null }) }}
      actions={
        <>
          {primary !== 'check-again' && (
            <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>
          )}
          {possible.mayTry && primary !== 'open-browser' && (
            <Button onClick={trial.open}>{t('reasonHelp.openWeb')}</Button>
          )}
          <CopyDetailsButton runId={run.runId} primary={primary === 'copy-details'} />
          {primary === 'check-again' && (
            <Button appearance="primary" onClick={() => void startCheck({})}>
              {t('common.checkAgain')}
            </Button>
          )}
          {primary === 'open-browser' && (
            <Button appearance="primary" onClick={trial.open}>
              {t('reasonHelp.openWeb')}
            </Button>
          )}
          {primary === 'see' && (
            <Button appearance="primary" onClick={() => void seeChosen(chosen)}>
              {t('still.see', { count: chosen.length })}
            </Button>
          )}
        </>
      }
    >
      <ol className={styles.steps}>
        {possible.mayTry && (
          <li>
            <BrowserTest trial={trial} isLast={!possible.hasOffers} />
          </li>
        )}
        {possible.mayTry && hasTeams(known) && <ListenStep run={run} />}
        <li>
          <Surface>
            <h2 className={styles.title}>{t('still.offersTitle')}</h2>
            {offers.length === 0 && <p className={styles.text}>{t('still.noOffers')}</p>}
            {offers.length > 0 && (
              <ul className={styles.offers}>
                {offers.map((offer) => (
                  <li key={offer.repair}>
                    <Checkbox
                      checked={chosen.includes(offer.repair)}
                      onChange={() => choose(offer.repair)}
                      label={<OfferWords offer={offer} />}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Surface>
        </li>
        <li>
          <Surface>
            <h2 className={styles.title}>{t('still.copyTitle')}</h2>
            <p className={styles.text}>{t('still.copyText')}</p>
          </Surface>
        </li>
      </ol>
    </Page>
  );
}

/** Opens Teams and hears why it is turned away; nothing for a person who comes from just that. */
function ListenStep({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [isNew] = useState(run.listening === null);
  const [worked, setWorked] = useState(false);
  const { openTeams, stop } = useListening(run, { atOnce: false });
  if (!isNew) return null;
  return (
    <li>
      {run.listening === null ? (
        <Surface>
          <h2 className={styles.title}>{t('still.listenTitle')}</h2>
          <p className={styles.text}>{t('still.listenText')}</p>
          <Button className={styles.button} onClick={() => void openTeams()}>
            {t('done.openTeams')}
          </Button>
        </Surface>
      ) : (
        <TeamsListening
          run={run}
          worked={worked}
          onWorked={() => {
            setWorked(true);
            stop();
          }}
          onFailed={stop}
        />
      )}
    </li>
  );
}
