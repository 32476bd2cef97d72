import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SecondLineOffer } from '../../shared/model/plan';
import { OfferWords } from '../done/offer-words';
import { useRepair } from '../run/repair-context';
import { useChosenPlan } from '../run/use-start-repairs';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  words: { flexGrow: 1, flexBasis: '260px', minWidth: 0 },
});

/**
 * The offer that stands before all others when a saved sign-in was refused. It takes a person's own sign-in away, so
 * it is never part of Fix all: with other faults it is added on request, and alone it is the page's own button.
 */
export function FreshSignIn({ offer, isOnly }: { offer: SecondLineOffer; isOnly: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { check } = useRepair();
  const seeChosen = useChosenPlan();
  const others = check?.plan?.repairs.map((repair) => repair.id) ?? [];
  return (
    <Surface>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t('offer.freshTitle')}</h2>
          <OfferWords offer={offer} />
        </div>
        {!isOnly && (
          <Button onClick={() => void seeChosen([...others, offer.repair])}>{t('offer.freshAdd')}</Button>
        )}
      </div>
    </Surface>
  );
}
