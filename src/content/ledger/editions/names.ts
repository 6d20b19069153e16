/** Chinese names that no dictionary of words has, and that no line parts. */
export const HAN_NAMES: readonly string[] =
  '英伟达 微软 甲骨文 亚马逊 谷歌 软银 摩根士丹利 瑞银 麦肯锡 穆迪 穆迪分析 标普 标普全球评级 惠誉 贝莱德 黑石 彭博 国际清算银行 美联储 波士顿联储 芝加哥联储 美国劳工部 公共企业中心 罗热·卡尔马 卡尔马 阿齐姆·阿扎尔 阿扎尔 保罗·凯德罗斯基 凯德罗斯基 阿德维特·阿伦 阿伦 马克·赞迪 赞迪 娜塔莎·萨林 萨林 大西洋月刊 云厂商 新云 放贷方 债主 盒子 优先档 夹层档 次级档 在手订单 养老钱 大模型公司 科技巨头'.split(
    ' ',
  );
