/** The body that drew the plan up, and what it called it. */
export const BODY = "泊云市港务局";
export const TITLE = `${BODY}台风防御工作方案`;

/** Who is to help a working group and stands in running text alone, where the reader of plans takes nobody for a member. */
export const MISSED = "程雪樵";
/** Whose name the document hides in part. */
export const MASKED = "庄××";
/** One duty as its writer meant it, and the two that the reader makes of it. */
export const TWO_DUTIES = ["清点拖轮和锚地", "统计滞港旅客，通报客运站妥善安置"] as const;
/** A duty of the second working group that the amended version changes, and one that it leaves as it is. */
export const DUTY = "储备沙袋、缆绳和应急照明设备，建立出入库账目";

export const KEPT_DUTY = "检查岸桥、堆场和排水泵站，系固大型机械";
/** A duty for which nobody is named as the lead. */
export const UNLED_DUTY = "在码头和客运站张贴停航告示，解答旅客询问";

/**
 * An invented plan, a line for each paragraph: a leadership group with its office, three working groups, of which
 * one has no lead, a masked name, and a department that is called by its short form in one place.
 */
export const TYPHOON_PLAN = `${BODY}文件
泊港字〔2026〕12号
关于印发《${TITLE}》的通知
局属各单位，机关各科室：
《${TITLE}》已经局长办公会审议通过，请对照各自分工组织实施。
${BODY}
2026年5月6日
${TITLE}
为防御台风，保护港区人员、船舶和货物安全，按照早预报、早避风、早停工的要求，结合本局实际，制定本方案。
一、组织机构
成立${BODY}台风防御工作领导小组（以下简称领导小组），人员名单如下：
组　长：苏砚舟　　局长
副组长：路明舒　　副局长
　　　　叶知秋　　副局长
成　员：于鹤鸣　　办公室主任
　　　　岑　望　　安全监督与应急管理科科长
　　　　${MASKED}　　船舶调度科科长
　　　　穆清和　　工程与物资科科长
领导小组办公室设在安全监督与应急管理科，岑望科长兼任办公室主任，承担日常联络和信息汇总。
二、工作分组
领导小组下设三个工作组：
（一）避风调度组
1. 台风蓝色预警发布后6小时内，通知在港船舶进港避风或者驶离。
2. ${TWO_DUTIES.join("；")}。
3. 台风解除以后，安排船舶按到港先后出港。
（路明舒副局长牵头，船舶调度科负责落实，安监科配合）
（二）物资抢险组
1. ${KEPT_DUTY}。
2. ${DUTY}。
3. 台风过后清理航道漂浮物，评估码头损失。
（叶知秋副局长牵头，工程与物资科负责落实，办公室配合）
（三）宣传疏导组
1. ${UNLED_DUTY}。
（办公室负责落实）
三、预警响应
收到蓝色预警，各工作组人员到岗，核对通讯录和物资清单；收到黄色预警，停止高处作业和水上施工，疏散临时工棚人员；收到橙色以上预警，全港停工，关闭闸口，切断露天堆场电源。预警降级或者解除，由领导小组宣布恢复作业，恢复以前逐处检查设备和道路，未经检查的不得使用。
四、信息报送
台风影响期间，各科室每日8时、16时前把船舶和码头情况报领导小组办公室，没有新情况的实行零报告。出现人员伤亡或者船舶走锚的，当班人员立即电话报告领导小组组长，2小时内补报书面材料。已经报出的数字需要更正的，注明原因，原报表一并留存。
五、有关要求
会商研判时，请退休老船长${MISSED}到场参谋。各科室主要负责人是本科室防台工作第一责任人，防台期间手机保持畅通，外出应当报告。值班记录写明时间、事项和经办人，交接双方当面核对、签字。对擅离岗位、瞒报险情的，依照有关规定处理；对处置得当、避免损失的，给予表扬。
本方案自印发之日起施行。
公开方式：主动公开
`;

/** Who left and who came with the amended version, both as deputy head and lead of the same group, and what a duty became. */
export const [LEFT, CAME] = ["叶知秋", "顾长亭"];
export const CHANGED_DUTY = "储备沙袋、缆绳、救生衣和应急照明设备，建立出入库账目";
export const AMENDED_TITLE = `${TITLE}（修订）`;

export const AMENDED_TYPHOON_PLAN = [
  [TITLE, AMENDED_TITLE],
  ["〔2026〕12号", "〔2026〕31号"],
  ["2026年5月6日", "2026年9月1日"],
  [LEFT, CAME],
  [DUTY, CHANGED_DUTY],
].reduce((text, [before = "", after = ""]) => text.replaceAll(before, after), TYPHOON_PLAN);
