import type { FormBodyProps } from './form-body.ts';
import { ItemField } from './ItemField.tsx';
import { NominationItem } from './NominationItem.tsx';

/** Shows a page with the item components alone. */
export function LightBody({ layout, page, answers, onAnswer, skip, roster, seed }: FormBodyProps) {
  return layout.pages[page]!.items.map((item) => {
    const answer = answers[item.id];
    if (item.kind === 'nomination')
      return (
        <NominationItem
          key={item.id}
          {...{ item, roster, seed, answer }}
          locale={layout.locale}
          onAnswer={(chosen) => onAnswer(item.id, chosen)}
        />
      );
    return (
      <ItemField
        key={item.id}
        item={item}
        answer={typeof answer === 'number' ? answer : answer === null ? null : undefined}
        onAnswer={(code) => onAnswer(item.id, code)}
        skip={skip}
      />
    );
  });
}
