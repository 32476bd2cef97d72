/** Words for ids such as `area.thing`: a section for each area, in it a word for each thing. */
export type WordsById<Id extends string> = {
  readonly [Area in Id extends `${infer Before}.${string}` ? Before : never]: {
    readonly [Thing in Id extends `${Area}.${infer After}` ? After : never]: string;
  };
};
