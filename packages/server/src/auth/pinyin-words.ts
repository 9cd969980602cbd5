/** What is in many Chinese passwords and in no English list: surnames, words and phrases by their pinyin. */
export const PINYIN_WORDS: readonly string[] = [
  "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang",
  "feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia",
  "woaini woaiwojia aini mima denglu guanli guanliyuan yonghu ceshi gongzuo bangong anquan yingji zhihui zhihuibu",
  "jiuyuan jiuzai xiaofang fangxun kanghan gongan weisheng yiyuan jiaoyu zhengfu xianzhengfu shizhengfu bumen danwei",
  "zhongguo beijing shanghai guangzhou shenzhen tianjin chongqing chengdu wuhan nanjing hangzhou xian",
  "pingan jiankang kuaile xingfu fuwu renmin laoshi tongzhi lingdao juzhang zhuren kezhang",
].flatMap((line) => line.split(" "));
