import type { Reporter, TestModule } from 'vitest/node';

/** Says which files had not ended when a run is stopped from outside: one of them holds the test that never ends. */
export class Unended implements Reporter {
  readonly #begun = new Set<string>();

  onInit(): void {
    process.once('SIGINT', () => {
      for (const file of this.#begun) process.stderr.write(`Stopped before it had ended: ${file}\n`);
    });
  }

  onTestModuleStart({ relativeModuleId }: TestModule): void {
    this.#begun.add(relativeModuleId);
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#begun.delete(relativeModuleId);
  }
}
