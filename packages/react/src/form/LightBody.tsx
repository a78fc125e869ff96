import type { FormBodyProps } from './form-body.ts';
import { ItemField } from './ItemField.tsx';

/** Shows a page with the item components alone. */
export function LightBody({ layout, page, answers, onAnswer, skip }: FormBodyProps) {
  return layout.pages[page]!.items.map((item) =>
    item.kind === 'choice' ? (
      <ItemField
        key={item.id}
        item={item}
        answer={answers[item.id]}
        onAnswer={(answer) => onAnswer(item.id, answer)}
        skip={skip}
      />
    ) : null,
  );
}
