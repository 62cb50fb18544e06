import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from '@playwright/test';

/** As WebDriver names an element in what it sends: https://www.w3.org/TR/webdriver2/#elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** A window of WebKitGTK, which Playwright cannot drive: as much of WebDriver as its tests need. */
export class WebKit {
  readonly #driver: ChildProcess;
  readonly #address: string;
  #session = '';

  private constructor(driver: ChildProcess, address: string) {
    this.#driver = driver;
    this.#address = address;
  }

  static async start(width: number, height: number): Promise<WebKit> {
    const port = await freePort();
    // A group of its own: the display and the browser end with the driver.
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
    });
    const window = new WebKit(driver, `http://127.0.0.1:${port}`);
    const ready = () => window.#ask<{ ready: boolean }>('GET', '/status').catch(() => undefined);
    await expect.poll(ready, { timeout: 60_000 }).toMatchObject({ ready: true });
    const { sessionId } = await window.#ask<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: {} },
    });
    window.#session = `/session/${sessionId}`;
    await window.#ask('POST', `${window.#session}/window/rect`, { width, height });
    return window;
  }

  async stop(): Promise<void> {
    await this.#ask('DELETE', this.#session);
    if (this.#driver.pid !== undefined) process.kill(-this.#driver.pid, 'SIGTERM');
  }

  async #ask<Value>(method: string, path: string, body?: object): Promise<Value> {
    const response = await fetch(this.#address + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string } };
    if (!response.ok) throw new Error(`WebKit answers "${value.error}" to ${path} ${JSON.stringify(body)}.`);
    return value;
  }

  open(url: string): Promise<void> {
    return this.#ask('POST', `${this.#session}/url`, { url });
  }

  url(): Promise<string> {
    return this.#ask('GET', `${this.#session}/url`);
  }

  async #find(selector: string): Promise<string> {
    const found = await this.#ask<Record<typeof ELEMENT, string>>('POST', `${this.#session}/element`, {
      using: 'css selector',
      value: selector,
    });
    return found[ELEMENT];
  }

  /** The driver refuses a link that lies across the lower edge of the window, where a reader would scroll. */
  #toTheMiddle(selector: string): Promise<void> {
    return this.run(
      `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center', behavior: 'instant' })`,
    );
  }

  /** Clicks the first element that matches. */
  async click(selector: string): Promise<void> {
    await this.#toTheMiddle(selector);
    await this.#ask('POST', `${this.#session}/element/${await this.#find(selector)}/click`, {});
  }

  /** Types into the first element that matches. */
  async type(selector: string, text: string): Promise<void> {
    await this.#ask('POST', `${this.#session}/element/${await this.#find(selector)}/value`, { text });
  }

  /** Lets the pointer rest on the first element that matches. */
  async hover(selector: string): Promise<void> {
    const origin = { [ELEMENT]: await this.#find(selector) };
    const move = { type: 'pointerMove', duration: 0, x: 0, y: 0, origin };
    await this.#toTheMiddle(selector);
    await this.#ask('POST', `${this.#session}/actions`, {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move] }],
    });
  }

  /** The value of an expression in the page. */
  run<Value>(expression: string): Promise<Value> {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script: `return ${expression}`, args: [] });
  }
}
