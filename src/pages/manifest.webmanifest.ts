/** What a device needs to put Tellwood beside its other apps. */
import type { APIRoute } from 'astro';
import { translator } from '../i18n/index.ts';
import { SOURCE_LOCALE } from '../i18n/locales.ts';

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/tellwood-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () => {
  const { t } = translator(SOURCE_LOCALE);
  return Response.json({
    name: t('common.product'),
    short_name: t('common.product'),
    description: t('front.lead'),
    lang: 'en-GB',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fff1dc',
    theme_color: '#1f6b55',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  });
};
