import { AppsRegular } from '@fluentui/react-icons/svg/apps';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { CommentErrorRegular } from '@fluentui/react-icons/svg/comment-error';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { GlobeClockRegular } from '@fluentui/react-icons/svg/globe-clock';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { LaptopRegular } from '@fluentui/react-icons/svg/laptop';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { RouterRegular } from '@fluentui/react-icons/svg/router';
import type { ComponentType } from 'react';
import type { CheckId } from '../../shared/model/check';

/** The picture of each check. */
export const checkIcons: Record<CheckId, ComponentType> = {
  'sign-in.reason': CommentErrorRegular,
  'network.reach': GlobeRegular,
  'network.proxy': RouterRegular,
  'clock.offset': ClockRegular,
  'clock.automatic': ClockRegular,
  'clock.zone': GlobeClockRegular,
  'credentials.teams': KeyRegular,
  'helper.work': PersonKeyRegular,
  'helper.personal': PersonKeyRegular,
  'accounts.conflict': PeopleRegular,
  'teams.state': AppsRegular,
  'pc.state': LaptopRegular,
};
