import type { Fact } from './fact';
import { accountFacts } from './facts/accounts-rows';
import { clockFacts } from './facts/clock-rows';
import { eventFacts } from './facts/events-rows';
import { fileFacts } from './facts/files-rows';
import { helperFacts } from './facts/helper-rows';
import { installerFacts } from './facts/installer-rows';
import { laneFacts } from './facts/lanes-rows';
import { networkFacts } from './facts/network-rows';
import { personFacts } from './facts/person-rows';
import { sessionFacts } from './facts/sessions-rows';
import { teamsFacts } from './facts/teams-rows';
import { vaultFacts } from './facts/vault-rows';
import { windowFacts } from './facts/window-rows';

/** Every room of facts, in the order in which document and command show them. */
export const rooms = [
  { title: 'Windows PowerShell', facts: sessionFacts },
  { title: 'The PC and who works there', facts: personFacts },
  { title: 'Clock', facts: clockFacts },
  { title: 'Saved sign-ins', facts: vaultFacts },
  { title: 'Windows’ sign-in helper', facts: helperFacts },
  { title: 'Accounts', facts: accountFacts },
  { title: 'Event logs', facts: eventFacts },
  { title: 'Network and reasons', facts: networkFacts },
  { title: 'Teams', facts: teamsFacts },
  { title: 'Elevation and installed copies', facts: laneFacts },
  { title: 'Installers and fleets', facts: installerFacts },
  { title: 'Files', facts: fileFacts },
  { title: 'Window, console and records', facts: windowFacts },
] as const;

/** All of them. */
export const facts: readonly Fact[] = rooms.flatMap((room): readonly Fact[] => room.facts);
