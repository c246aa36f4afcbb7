import clausary from 'clausary';

/** @type {import('astro').AstroUserConfig} */
export default {
  integrations: [
    clausary({
      // look: {
      //   mark: './public/favicon.svg',
      //   colours: { accent: { light: '#005f73', dark: '#94d2bd' } },
      //   typefaces: { serif: 'Georgia, serif' },
      //   styles: ['./look.css'],
      // },
      // components: { SiteFooter: './components/Footer.astro' },
    }),
  ],
};
