const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nb').trim();

/** Whether a name holds what was typed, without regard to capitals and marks above letters. */
export const matchesName = (name: string, typed: string): boolean => plain(name).includes(plain(typed));
