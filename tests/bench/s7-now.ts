import { launchChromium } from './chromebook.ts';
import { measureVoiceStarts } from './voice-starts.ts';
import { serveBuiltSite } from '../support/built-site.ts';
import { tableOf } from './report.ts';
const site = await serveBuiltSite();
const browser = await launchChromium();
console.log(tableOf(await measureVoiceStarts(browser, site.url, 6)));
await browser.close();
await site.stop();
