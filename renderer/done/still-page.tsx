import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepairId } from '../../shared/model/repair';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { useChosenPlan } from '../run/use-start-repairs';
import { CopyDetailsButton } from '../ui/hand-over';
import { Page } from '../ui/page';
import { cardList, Surface } from '../ui/surface';
import { BrowserTest, useBrowserTrial } from './browser-test';
import { OfferWords } from './offer-words';

const useStyles = makeStyles({
  steps: cardList,
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  offers: { listStyleType: 'none', margin: '4px 0 0 -8px', padding: 0 },
});

/** What to do next while nothing on this PC is chosen, by how the test in the browser came out. */
const primaryAfter = {
  'not tried': 'open-browser',
  tried: 'open-browser',
  works: 'check-again',
  fails: 'copy-details',
} as const;

/** Teams still does not let the person in: what to try, the cheapest first, and nothing unseen. */
export function StillPage() {
  const { work, check } = useRepair();
  const run = work ?? check;
  return run === null ? null : <StillNotWorking run={run} />;
}

function StillNotWorking({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { startCheck, go } = useRepair();
  const seeChosen = useChosenPlan();
  const [chosen, setChosen] = useState<readonly RepairId[]>([]);
  const { offers } = run;

  const choose = (repair: RepairId) =>
    setChosen((before) =>
      before.includes(repair) ? before.filter((one) => one !== repair) : [...before, repair],
    );
  const trial = useBrowserTrial((works) => {
    // With the account cleared, the first thing on this PC is what to try next.
    if (works && chosen.length === 0 && offers[0]) setChosen([offers[0].repair]);
  });
  const hasChosen = chosen.length > 0;
  const primary = hasChosen ? 'see' : primaryAfter[trial.state];

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
          {primary !== 'open-browser' && <Button onClick={trial.open}>{t('reasonHelp.openWeb')}</Button>}
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
        <li>
          <BrowserTest trial={trial} />
        </li>
        <li>
          <Surface>
            <h2 className={styles.title}>{t('still.offersTitle')}</h2>
            {offers.length === 0 && <p className={styles.text}>{t('still.noOffers')}</p>}
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
