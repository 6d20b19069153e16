// node /tmp/dev/eshot.mjs out.png url[@WxH][@full][@dark][@wait] ...   (cwd: worktree)
import { chromium } from '@playwright/test';
import sharp from 'sharp';
const { startServer } = await import(process.cwd()+'/scripts/serve.mjs');
const { findChromium } = await import(process.cwd()+'/scripts/lib/browser.mjs');
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await findChromium());
const [out, ...specs] = process.argv.slice(2);
const shots=[];
for (const spec of specs) {
  const [url, ...opts] = spec.split('@');
  const size = opts.find(o=>/^\d+x\d+$/.test(o)) ?? '390x640';
  const [width,height]=size.split('x').map(Number);
  const ctx = await browser.newContext({ viewport:{width,height}, colorScheme: opts.includes('dark')?'dark':'light', javaScriptEnabled: !opts.includes('nojs'), reducedMotion:'reduce' });
  const page = await ctx.newPage();
  page.on('console',m=>console.log(spec,m.type(),m.text())); page.on('pageerror',e=>console.log(spec,'ERR',e.message));
  await page.goto(server.url+url.replace(/^\//,''));
  await page.evaluate?.(()=>document.fonts.ready).catch(()=>{});
  await page.waitForTimeout(600);
  for (const o of opts.filter(o=>o.startsWith('key='))) { for(let i=0;i<Number(o.slice(4));i++) await page.keyboard.press('ArrowRight'); await page.waitForTimeout(300); }
  const buf = await page.screenshot({ fullPage: opts.includes('full') });
  const m = await sharp(buf).metadata(); shots.push({buf,w:m.width,h:Math.min(m.height,6000)});
  if (m.height>6000) shots.at(-1).buf = await sharp(buf).extract({left:0,top:0,width:m.width,height:6000}).toBuffer();
  await ctx.close();
}
await browser.close(); await server.close();
const W=shots.reduce((s,x)=>s+x.w+12,12), H=Math.max(...shots.map(x=>x.h))+24;
let x=12; const comp=shots.map(s=>{const c={input:s.buf,left:x,top:12};x+=s.w+12;return c});
await sharp({create:{width:W,height:H,channels:3,background:'#888'}}).composite(comp).png().toFile(out);
console.log(out,W,H);
