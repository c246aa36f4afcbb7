/**
 * Lets a reader pick a day on the page of a document's history, and a second one to compare with. In: the data beside
 * the form. Out: beside each clause its state on that day, or what changed between the two; what did not change is dimmed.
 */
type AsOfData = {
  days: [day: number, version: number][];
  clauses: [from: number, to: number, state: number][][];
};

const states = ['word for word', 'reworded', 'not there', 'capture not readable'];
const root = document.querySelector<HTMLElement>('[data-as-of]');
const choice = root?.querySelector<HTMLElement>('[data-as-of-choice]');
const script = root?.querySelector('script');
if (root && choice && script?.textContent) start(root, choice, JSON.parse(script.textContent) as AsOfData);

function start(root: HTMLElement, choice: HTMLElement, { days, clauses }: AsOfData): void {
  const lines = [...root.querySelectorAll<HTMLElement>('[data-state]')];
  const told = choice.querySelector('[role=status]')!;
  const value = (name: string) => choice.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
  const versionOn = (date: string) => days.findLast(([day]) => day <= Date.parse(date) / 864e5)?.[1];
  const stateIn = (clause: number, version: number) =>
    clauses[clause]?.find(([from, to]) => from <= version && version <= to)?.[2] ?? 2;

  function show(): void {
    const version = versionOn(value('on'));
    const before = value('since') ? versionOn(value('since')) : undefined;
    let count = 0;
    for (const [clause, line] of lines.entries()) {
      const now = version === undefined ? undefined : stateIn(clause, version);
      const was = before === undefined ? now : stateIn(clause, before);
      const isSame = now === was;
      // What stands word for word is not said of each clause.
      const isPlain = isSame && (now === undefined || now === 0);
      line.textContent = isPlain ? '' : isSame ? states[now!]! : `${states[was!]} → ${states[now!]}`;
      line.closest('li')!.classList.toggle('soft', before === undefined ? now === undefined || now > 1 : isSame);
      if (before === undefined ? now !== undefined && now < 2 : !isSame) count++;
    }
    if (version === undefined) told.textContent = 'There is no capture that old.';
    else if (value('since') && before === undefined)
      told.textContent = 'There is no capture as old as the first of the two days.';
    else if (before !== undefined)
      told.textContent = `From version ${before} to version ${version}: ${count} of ${lines.length} clauses differ.`;
    else
      told.textContent = `Version ${version} stood then, as far as it was captured: ${count} of ${lines.length} clauses in it, word for word where nothing else is said.`;
  }

  choice.hidden = false;
  choice.addEventListener('input', show);
  show();
}
