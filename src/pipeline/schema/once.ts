/** What is made of an object once, whoever asks for it again. In: a function. Out: the same one, which keeps what it returned as long as the object lives. */
export function once<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { value: Value }>();
  return (of) => {
    const kept = made.get(of) ?? { value: make(of) };
    made.set(of, kept);
    return kept.value;
  };
}
