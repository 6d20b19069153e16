import { chromium } from '@playwright/test';
const { startServer } = await import('./scripts/serve.mjs');
const { findChromium } = await import('./scripts/lib/browser.mjs');
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await findChromium());
const ctx = await browser.newContext({ viewport:{width:320,height:640}, reducedMotion:'reduce' });
const page = await ctx.newPage();
page.on('pageerror',e=>console.log('ERR',e.message));
for (const id of 'scale coreweave nvidia-deals spv abs gpu-loans private-credit retirement-401k two-futures'.split(' ').flatMap(i=>[i,'chart/'+i])) {
  await page.setViewportSize({width:320,height:640});
  await page.goto(`${server.url}embed/${id}/?layout=stepper`);
  await page.locator('[data-stepper=on]').waitFor();
  const out=[];
  for (const w of [280,320,360,390,639,640,680,1000]) {
    await page.setViewportSize({width:w,height:640});
    await page.evaluate(()=>new Promise(r=>requestAnimationFrame(()=>requestAnimationFrame(r))));
    out.push(w+':'+await page.evaluate(()=>{
      const st=document.querySelector('.stage').getBoundingClientRect();
      const over=[...document.querySelectorAll('.words')].filter(w=>w.scrollHeight>w.clientHeight+1).map(w=>w.parentElement.id.split('-').pop());
      return Math.round(st.width)+'x'+Math.round(st.height)+(over.length?' over '+over:'')+(document.documentElement.scrollHeight>640?' TALL '+document.documentElement.scrollHeight:'');
    }));
  }
  console.log(id, out.join(' | '));
}
await browser.close(); await server.close();
