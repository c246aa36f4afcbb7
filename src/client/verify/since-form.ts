/** The field for a checkpoint that the reader kept, on the page "Cite and verify". */
export {};

const form = document.querySelector<HTMLElement>('[data-since-check]');

if (form) {
  const field = form.querySelector('textarea')!;
  const steps = form.querySelector('[role="status"]')!;
  form.querySelector('button')!.addEventListener('click', async () => {
    steps.textContent = 'Checking …';
    try {
      const { checkSince } = await import('./check-log.ts');
      const { printSteps } = await import('./print-steps.ts');
      printSteps(steps, await checkSince(field.value, document.body.dataset.base ?? '/'));
    } catch {
      steps.textContent = 'Nothing was checked: the program that checks could not be fetched.';
    }
  });
  form.hidden = false;
}
